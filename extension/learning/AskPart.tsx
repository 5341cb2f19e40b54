import type { Relationship } from '@kith/shared/learning/log';
import { isNudgeDue, isPossible, stateAt } from '@kith/shared/learning/machine';
import { fragmentOf } from '@kith/shared/learning/proposal';
import type { Person } from '@kith/shared/person/person';
import { type RelationshipGuide, written } from '@kith/shared/vocabulary/relationship-guide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Channel } from '../card/channels.ts';
import { Section } from '../options/Section.tsx';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { LearningActions } from './actions.ts';
import type { NameOf } from './companion-names.ts';
import { SendWays } from './SendWays.tsx';
import { useRead } from './use-read.ts';

interface AskPartProps {
  relationship: Relationship;
  /** How its kind is lived; undefined where the organisation has not said. */
  guide: RelationshipGuide | undefined;
  nameOf: NameOf;
  /** Undefined while there is none. */
  opened: OpenedDirectory | undefined;
  /** Id of the user; empty where they have not said. */
  me: string;
  channels: readonly Channel[];
  now: Date;
  actions: LearningActions;
}

/** The message that asks: a draft to be changed, and the ways to send it. */
export function AskPart({ relationship, guide, nameOf, opened, me, channels, now, actions }: AskPartProps) {
  const { id, state, since } = relationship;
  const [asker, setAsker] = useState('');
  const [text, setText] = useState<string>();
  const known = useRead(() => readAround(relationship, me, opened), [opened?.directory, me]);
  const named = useRef(false);
  useEffect(() => {
    if (known?.me !== undefined && !named.current) setAsker(known.me.name.display);
  }, [known?.me]);
  if (known === undefined) return null;
  const draft = draftOf(relationship, guide, nameOf, known, asker, now);
  const sent = async (): Promise<void> => {
    if (isPossible(stateAt(state, since, now), 'asked')) await actions.add({ kind: 'asked', relationship: id });
  };
  return (
    <Section title={i18n.t('askPart.title')}>
      <p class="quiet">{i18n.t('askPart.lead')}</p>
      <div class="labelled">
        <label for="asker">{i18n.t('askPart.name')}</label>
        <input
          id="asker"
          class="field"
          value={asker}
          maxLength={200}
          dir="auto"
          autocomplete="name"
          onInput={({ currentTarget }) => {
            named.current = true;
            setAsker(currentTarget.value);
          }}
        />
      </div>
      <div class="labelled">
        <label for="ask-text">{i18n.t('askPart.text')}</label>
        <textarea
          id="ask-text"
          class="field"
          rows={12}
          dir="auto"
          value={text ?? draft}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      {known.invitation !== undefined && guide !== undefined && <p class="small quiet">{i18n.t('askPart.link')}</p>}
      <SendWays
        person={known.person}
        channels={channels}
        subject={i18n.t('ask.subject', { topic: relationship.subject.label })}
        text={text ?? draft}
        sent={sent}
        copy={actions.copy}
      />
    </Section>
  );
}

interface Around {
  person: Person | undefined;
  me: Person | undefined;
  /** Address of the page that explains an invitation; there where the organisation says how the kinds are lived. */
  invitation: string | undefined;
}

async function readAround(
  { companion }: Relationship,
  me: string,
  opened: OpenedDirectory | undefined,
): Promise<Around> {
  const directory = opened?.directory;
  return {
    person: companion.id === undefined ? undefined : await directory?.person(companion.id),
    me: me === '' ? undefined : await directory?.person(me),
    invitation: directory === undefined ? undefined : new URL('/invitation/', directory.feedUrl).href,
  };
}

/** Greeting, what is asked or, after a while without an answer, a short reminder of it, the link, the name. */
function draftOf(
  relationship: Relationship,
  guide: RelationshipGuide | undefined,
  nameOf: NameOf,
  { person, me, invitation }: Around,
  asker: string,
  now: Date,
): string {
  const { id, kind, subject, companion, state, since } = relationship;
  const topic = subject.label;
  const asked =
    guide === undefined
      ? [i18n.t('ask.body', { topic }), i18n.t('ask.offer')]
      : [written(guide.messages[isNudgeDue(state, since, now) ? 'nudge' : 'ask'], topic)];
  const fragment =
    asker.trim() === '' || guide === undefined
      ? undefined
      : fragmentOf({
          id,
          kind,
          topic,
          ...(subject.concept !== undefined && { concept: subject.concept }),
          from: {
            name: asker.trim(),
            ...(me !== undefined && { id: me.id }),
            ...(me?.email !== undefined && { email: me.email }),
          },
          to: companion.name,
        });
  const link = invitation === undefined || fragment === undefined ? [] : [`${invitation}#${fragment}`];
  const name = person?.name.given ?? nameOf(companion);
  return [i18n.t('ask.greeting', { name }), ...asked, ...link, asker.trim()].filter((part) => part !== '').join('\n\n');
}
