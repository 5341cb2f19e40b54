import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { kindNames } from '../look/kind-names.ts';
import { orderExpertise } from './expertise.ts';
import type { CardActions } from './props.ts';

interface AskToLearnProps {
  person: Person;
  concepts: ReadonlyMap<string, Concept>;
  found: ReadonlySet<string> | undefined;
  ask: CardActions['ask'];
}

/** Begins an ask: about which topic, in which way. It is written where there is room, and the user sends it. */
export function AskToLearn({ person, concepts, found, ask }: AskToLearnProps) {
  const topics = [...new Set(orderExpertise(person.expertise, found).map(({ topic }) => topic))];
  const kinds = kindsOf(person);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [topic, setTopic] = useState(topics[0]);
  const [kind, setKind] = useState<RelationshipKind | undefined>(kinds[0]);
  const id = useId();
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) choices.current?.scrollIntoView({ block: 'nearest' });
  }, [open, kind]);
  if (topic === undefined || kind === undefined) return null;
  return (
    <>
      <button
        type="button"
        class={open ? 'outlined ask-button' : 'filled ask-button'}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {i18n.t('ask.open')}
      </button>
      <div id={id} ref={choices} class="ask-choices" hidden={!open}>
        <label>
          <span class="label">{i18n.t('ask.topic')}</span>
          <select value={topic} onChange={({ currentTarget }) => setTopic(currentTarget.value)}>
            {topics.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          <span class="label">{i18n.t('ask.kind')}</span>
          <select value={kind} onChange={({ currentTarget }) => setKind(kinds[currentTarget.selectedIndex])}>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {i18n.t(`kind.${kindNames[each]}`)}
              </option>
            ))}
          </select>
        </label>
        <p class="small" role="status" dir="auto">
          {concepts.get(kind)?.definition}
        </p>
        <button type="button" class="filled" onClick={() => ask(person, topic, kind).catch(() => setFailed(true))}>
          {i18n.t('ask.write')}
        </button>
        <p class="small quiet">{i18n.t(failed ? 'ask.failed' : 'ask.note')}</p>
      </div>
    </>
  );
}

/** Those that the person has places for; of whoever says nothing of it, any. */
function kindsOf({ openTo }: Person): readonly RelationshipKind[] {
  if (openTo.length === 0) return relationshipKinds;
  return openTo.filter(({ places }) => places !== 0).map((each) => each.kind);
}
