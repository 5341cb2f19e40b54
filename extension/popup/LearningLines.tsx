import type { LearningEvent } from '@kith/shared/learning/event';
import { type Relationship, relationshipsOf } from '@kith/shared/learning/log';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import './start.css';
import './learning-lines.css';
import { type NameOf, useCompanionNames } from '../learning/companion-names.ts';
import { grouped, inSight, learningGroups } from '../learning/groups.ts';
import { kindAndNext, titleOf } from '../learning/learning-words.ts';
import { anchorOf } from '../learning/use-place.ts';
import { language } from '../look/language.ts';
import { Thread } from '../look/Thread.tsx';
import type { OpenedDirectory } from './use-directory.ts';

interface LearningLinesProps {
  log: readonly LearningEvent[];
  /** Undefined while there is none. */
  opened: OpenedDirectory | undefined;
  now: Date;
}

/** With whom one learns: a few of each part of the list, each a way to its page, and the way to all of them. */
export function LearningLines({ log, opened, now }: LearningLinesProps) {
  const relationships = useMemo(() => relationshipsOf(log), [log]);
  const shown = inSight(grouped(relationships, now));
  const members = [...shown.values()].flat();
  const nameOf = useCompanionNames(
    members.map(({ companion }) => companion),
    opened?.directory,
  );
  if (members.length === 0) return null;
  const count = new Intl.NumberFormat(language()).format(relationships.length);
  return (
    <section class="start start-people learning-lines" aria-labelledby="learning-lines">
      <div class="start-head start-part">
        <h2 id="learning-lines" class="label">
          {i18n.t('learning.title')}
        </h2>
        {members.length < relationships.length && (
          <a class="small" href="learning.html" target="_blank" rel="noreferrer">
            {i18n.t('learning.back')} · {count}
          </a>
        )}
      </div>
      {learningGroups.map((group) => {
        const lines = shown.get(group);
        return lines === undefined ? null : (
          <div key={group}>
            <h3 class="small quiet start-part">{i18n.t(`learningGroup.${group}`)}</h3>
            <ul>
              {lines.map((relationship) => (
                <Line key={relationship.id} relationship={relationship} nameOf={nameOf} now={now} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** The whole line is the link: it is near wherever the pointer is. */
function Line({ relationship, nameOf, now }: { relationship: Relationship; nameOf: NameOf; now: Date }) {
  const place = anchorOf({ at: 'relationship', id: relationship.id });
  return (
    <li>
      <a class="hit learning-line" href={`learning.html${place}`} target="_blank" rel="noreferrer">
        <Thread kind={relationship.kind} />
        <span class="hit-text">
          <span class="hit-name">{titleOf(relationship, nameOf)}</span>
          <span class="hit-work small">{kindAndNext(relationship, now)}</span>
        </span>
      </a>
    </li>
  );
}
