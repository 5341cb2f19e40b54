import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import './start.css';
import { recentTopics } from '../kept/recent.ts';
import { language } from '../look/language.ts';
import { PersonLine } from './PersonLine.tsx';
import { TopicChips } from './TopicChips.tsx';
import type { OpenedDirectory } from './use-directory.ts';
import { useExamples, useRecent, useSaved, useTeachers } from './use-start.ts';

export interface StartProps {
  opened: OpenedDirectory;
  /** Something above it is still to come: it gets ready, unseen. */
  isHeld: boolean;
  /** Who the user is; undefined where they did not say, or are not in the directory. */
  me: Person | undefined;
  now: Date;
  show: (person: Person) => void;
  tryTopic: (topic: Concept) => void;
  sayWho: () => void;
}

/** Where to begin, before anything is typed: people to learn from, those who were saved, topics. */
export function Start({ opened, isHeld, me, now, show, tryTopic, sayWho }: StartProps) {
  const teachers = useTeachers(opened, me, now);
  const saved = useSaved(opened);
  const recent = useRecent(opened);
  const examples = useExamples(opened, now);
  const list = new Intl.ListFormat(language(), { type: 'unit' });
  if (isHeld || teachers === undefined || saved === undefined || recent === undefined || examples === undefined)
    return null;
  return (
    <div class="start">
      {teachers.length > 0 && (
        <People title={i18n.t('popup.learnFrom')}>
          {teachers.map(({ person, topics }) => (
            <PersonLine
              key={person.id}
              person={person}
              note={i18n.t('popup.knows', { topics: list.format(topics) })}
              show={() => show(person)}
            />
          ))}
        </People>
      )}
      {saved.length > 0 && (
        <People title={i18n.t('popup.saved')}>
          {saved.map((person) => (
            <PersonLine key={person.id} person={person} note={workOf(person)} show={() => show(person)} />
          ))}
        </People>
      )}
      {recent.length > 0 && (
        <section class="start-part">
          <div class="start-head">
            <h2 class="label">{i18n.t('popup.recent')}</h2>
            <button
              type="button"
              class="text-button small"
              aria-label={i18n.t('popup.clearRecentLabel')}
              onClick={() => recentTopics.clear()}
            >
              {i18n.t('popup.clearRecent')}
            </button>
          </div>
          <TopicChips topics={recent} choose={tryTopic} />
        </section>
      )}
      {recent.length === 0 && examples.length > 0 && (
        <section class="start-part">
          <h2 class="label">{i18n.t('popup.examples')}</h2>
          <TopicChips topics={examples} choose={tryTopic} />
        </section>
      )}
      {me === undefined && (
        <p class="start-part small">
          <button type="button" class="text-button" onClick={sayWho}>
            {i18n.t('popup.sayWho')}
          </button>
        </p>
      )}
    </div>
  );
}

function People({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="start-people">
      <h2 class="label">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

const workOf = ({ title, department }: Person): string =>
  [title, department].filter((part) => part !== undefined).join(' · ');
