import { relationshipsOf } from '@kith/shared/learning/log';
import type { Offer } from '@kith/shared/learning/offers';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useCompanionNames } from '../learning/companion-names.ts';
import { today } from '../learning/form-values.ts';
import { dueReminders, grouped } from '../learning/groups.ts';
import { addToLog } from '../learning/log-store.ts';
import { happensNow } from '../learning/new-event.ts';
import { OfferPart } from '../learning/OfferPart.tsx';
import { useLog } from '../learning/use-log.ts';
import { useOffer } from '../learning/use-offer.ts';
import { anchorOf } from '../learning/use-place.ts';
import { language } from '../look/language.ts';
import { send } from '../send.ts';
import { type Settings, writeSettings } from '../settings.ts';
import type { Stage } from './state.ts';
import type { OpenedDirectory } from './use-directory.ts';

export interface LearningNewsProps {
  /** Of the search above. */
  stage: Stage;
  opened: OpenedDirectory | undefined;
  settings: Pick<Settings, 'me' | 'offers'>;
  /** Names of the settings that the organisation fixed. */
  fixed: ReadonlySet<string>;
  now: Date;
}

/**
 * What one's learning has to say of itself: who waits, what one wanted to be reminded of, and one suggestion at most. Whoever
 * searches has the room of it for the people found.
 */
export function LearningNews({ stage, opened, settings, fixed, now }: LearningNewsProps) {
  const log = useLog();
  const events = log === undefined || log === 'failed' ? [] : log;
  const offer = useOffer(events, opened, settings, now);
  const companions = offer !== undefined && 'relationship' in offer ? [offer.relationship.companion] : [];
  const nameOf = useCompanionNames(companions, opened?.directory);
  const drawn = useRef<ComponentChildren>(null);
  if (log === undefined || log === 'failed') return null;
  if (stage === 'answered') drawn.current = null;
  // While an answer is awaited it neither comes nor goes: the foot moves once, with the answer.
  if (stage !== 'empty') return drawn.current;
  const relationships = relationshipsOf(log);
  const waiting = grouped(relationships, now).get('forMe')?.length ?? 0;
  const reminders = relationships.flatMap((relationship) =>
    dueReminders(relationship, today(now)).map((step) => ({ id: relationship.id, step })),
  );
  drawn.current = (
    <>
      {waiting > 0 && (
        <p class="small">
          <Leading place="">
            {i18n.t('learning.waitForYou', waiting, { count: new Intl.NumberFormat(language()).format(waiting) })}
          </Leading>
        </p>
      )}
      {reminders.map(({ id, step }) => (
        <p key={id} class="small">
          <Leading place={anchorOf({ at: 'relationship', id })}>{i18n.t('learning.reminder', { step })}</Leading>
        </p>
      ))}
      <div class="foot-offer small">
        <OfferPart
          offer={offer}
          nameOf={nameOf}
          lead={(made, label) => <Way offer={made} label={label} />}
          actions={{
            setAside: (key) => addToLog([{ ...happensNow(new Date()), kind: 'set-aside', offer: key }]),
            stop: fixed.has('offers') ? undefined : () => writeSettings({ offers: false }),
          }}
        />
      </div>
    </>
  );
  return drawn.current;
}

/** The window is in the way of nothing: whatever is offered opens as a page, and the search, which is here, is begun. */
function Way({ offer, label }: { offer: Offer; label: string }) {
  if (offer.kind === 'teacher') {
    const { person, topic, openness } = offer;
    const ask = (): void =>
      void send('learning.ask', { person: person.id, kind: openness.kind, topic }).catch((error: unknown) =>
        reportError(error),
      );
    return (
      <button type="button" class="text-button strong" onClick={ask}>
        {label}
      </button>
    );
  }
  if ('relationship' in offer && offer.kind !== 'giveBack')
    return <Leading place={anchorOf({ at: 'relationship', id: offer.relationship.id })}>{label}</Leading>;
  if (offer.kind === 'giveBack') return <Leading place="">{label}</Leading>;
  return null;
}

/** @param place of My learning */
const Leading = ({ place, children }: { place: string; children: string }) => (
  <a href={`learning.html${place}`} target="_blank" rel="noreferrer">
    {children}
  </a>
);
