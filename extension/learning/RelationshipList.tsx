import type { Relationship } from '@kith/shared/learning/log';
import { quietOn, stateAt } from '@kith/shared/learning/machine';
import { i18n } from '#i18n';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { Thread } from '../look/Thread.tsx';
import { Section } from '../options/Section.tsx';
import type { NameOf } from './companion-names.ts';
import { today } from './form-values.ts';
import { dueReminders, grouped, learningGroups } from './groups.ts';
import { kindAndRole, stateWords, titleOf } from './learning-words.ts';
import { anchorOf } from './use-place.ts';

interface RelationshipListProps {
  relationships: readonly Relationship[];
  nameOf: NameOf;
  now: Date;
}

/** Every relationship: what waits, what goes on, what rests, what is over. */
export function RelationshipList({ relationships, nameOf, now }: RelationshipListProps) {
  const groups = grouped(relationships, now);
  return (
    <>
      {learningGroups.map((group) => {
        const members = groups.get(group);
        return members === undefined ? null : (
          <Section key={group} title={i18n.t(`learningGroup.${group}`)}>
            <ul class="relationships">
              {members.map((relationship) => (
                <Line key={relationship.id} relationship={relationship} nameOf={nameOf} now={now} />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

function Line({ relationship, nameOf, now }: { relationship: Relationship; nameOf: NameOf; now: Date }) {
  const { id, kind, sessions, state, since } = relationship;
  const current = stateAt(state, since, now);
  const held = i18n.t('learning.sessionCount', sessions.length, {
    count: new Intl.NumberFormat(language()).format(sessions.length),
  });
  return (
    <li>
      <Thread kind={kind} />
      <div class="relationship-text">
        <a href={anchorOf({ at: 'relationship', id })}>{titleOf(relationship, nameOf)}</a>
        <p class="small quiet">{kindAndRole(relationship)}</p>
        <p class="small">
          {[stateWords(relationship, now), ...(sessions.length > 0 ? [held] : [])].join(' · ')}
          {(current === 'asked' || current === 'more-asked') && (
            <span class="quiet"> {i18n.t('learning.quietOn', { date: dateInWords(quietOn(since), language()) })}</span>
          )}
        </p>
        {dueReminders(relationship, today(now)).map((step) => (
          <p key={step} class="small reminder">
            {i18n.t('learning.reminder', { step })}
          </p>
        ))}
      </div>
    </li>
  );
}
