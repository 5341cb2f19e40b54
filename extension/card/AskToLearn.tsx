import type { Person } from '@kith/shared/person/person';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { kindNames } from '../look/kind-names.ts';
import { orderExpertise } from './expertise.ts';
import { mailLink } from './mail.ts';

interface AskToLearnProps {
  person: Person;
  found: ReadonlySet<string> | undefined;
}

/** Begins an e-mail that asks to learn: about which topic, in which way. The user reads and sends it. */
export function AskToLearn({ person, found }: AskToLearnProps) {
  const { email, expertise, openTo, name } = person;
  const topics = [...new Set(orderExpertise(expertise, found).map(({ topic }) => topic))];
  const [open, setOpen] = useState(false);
  const [topic, setTopic] = useState(topics[0]);
  const [kind, setKind] = useState<RelationshipKind | undefined>(openTo[0]?.kind);
  const id = useId();
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) choices.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  if (email === undefined || topic === undefined) return null;
  const link = mailLink(email, i18n.t('ask.subject', { topic }), draft(name.given ?? name.display, topic, kind));
  if (link === undefined) return null;
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
        {openTo.length > 1 && (
          <label>
            <span class="label">{i18n.t('ask.kind')}</span>
            <select value={kind} onChange={({ currentTarget }) => setKind(openTo[currentTarget.selectedIndex]?.kind)}>
              {openTo.map((each) => (
                <option key={each.kind} value={each.kind}>
                  {i18n.t(`kind.${kindNames[each.kind]}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <a class="filled" href={link} target="_blank" rel="noopener noreferrer">
          {i18n.t('ask.write')}
        </a>
        <p class="small quiet">{i18n.t('ask.note')}</p>
      </div>
    </>
  );
}

function draft(name: string, topic: string, kind: RelationshipKind | undefined): string {
  const asked =
    kind === undefined
      ? i18n.t('ask.body', { topic })
      : i18n.t('ask.bodyKind', { topic, kind: i18n.t(`kindWithin.${kindNames[kind]}`) });
  return [i18n.t('ask.greeting', { name }), asked, i18n.t('ask.offer')].join('\r\n\r\n');
}
