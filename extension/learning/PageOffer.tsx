import type { LearningEvent } from '@kith/shared/learning/event';
import type { Offer } from '@kith/shared/learning/offers';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { Settings } from '../settings.ts';
import type { LearningActions } from './actions.ts';
import { companionOf } from './CompanionField.tsx';
import { useCompanionNames } from './companion-names.ts';
import { newId } from './new-event.ts';
import { OfferPart } from './OfferPart.tsx';
import { roomAnchor } from './room-anchor.ts';
import { useOffer } from './use-offer.ts';
import { anchorOf } from './use-place.ts';

interface PageOfferProps {
  events: readonly LearningEvent[];
  opened: OpenedDirectory | undefined;
  settings: Pick<Settings, 'me' | 'offers'>;
  /** Names of the settings that the organisation fixed. */
  fixed: ReadonlySet<string>;
  now: Date;
  actions: LearningActions;
}

/** The suggestion on My learning. */
export function PageOffer({ events, opened, settings, fixed, now, actions }: PageOfferProps) {
  const offer = useOffer(events, opened, settings, now);
  const companions = offer !== undefined && 'relationship' in offer ? [offer.relationship.companion] : [];
  const nameOf = useCompanionNames(companions, opened?.directory);
  return (
    <OfferPart
      offer={offer}
      nameOf={nameOf}
      lead={(made, label) => <Way offer={made} label={label} actions={actions} />}
      actions={{
        setAside: (key) => actions.add({ kind: 'set-aside', offer: key }),
        stop: fixed.has('offers') ? undefined : actions.stopOffers,
      }}
    />
  );
}

function Way({ offer, label, actions }: { offer: Offer; label: string; actions: LearningActions }) {
  if (offer.kind === 'teacher')
    return (
      <button
        type="button"
        class="outlined"
        onClick={() => void draft(offer, actions).catch((error: unknown) => reportError(error))}
      >
        {label}
      </button>
    );
  if (offer.kind === 'giveBack')
    return (
      <button type="button" class="outlined" onClick={() => document.getElementById(roomAnchor)?.focus()}>
        {label}
      </button>
    );
  const place =
    'relationship' in offer ? anchorOf({ at: 'relationship', id: offer.relationship.id }) : 'popup.html?page';
  return (
    <a class="outlined" href={place}>
      {label}
    </a>
  );
}

/** A draft of an ask, opened where it is written. */
async function draft(
  { person, topic, openness }: Extract<Offer, { kind: 'teacher' }>,
  actions: LearningActions,
): Promise<void> {
  const concept = person.expertise.find((each) => each.topic === topic)?.concept;
  const relationship = newId();
  await actions.add({
    kind: 'begun',
    relationship,
    way: 'drafted',
    relationshipKind: openness.kind,
    role: openness.kind === 'peer-learning' ? 'peer' : 'learner',
    companion: companionOf(person),
    subject: { label: topic, ...(concept !== undefined && { concept }) },
  });
  location.hash = anchorOf({ at: 'relationship', id: relationship });
}
