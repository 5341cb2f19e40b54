import type { Person } from '@kith/shared/person/person';
import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { Avatar } from '../look/Avatar.tsx';
import { language } from '../look/language.ts';
import { hoursAhead, localTime } from './local-time.ts';

interface CardHeadProps {
  person: Person;
  now: Date;
  headingId: string;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** Name, work, place and what the clock says there. */
export function CardHead({ person, now, headingId, heading }: CardHeadProps) {
  const { name, pronouns, title, department, location, timeZone } = person;
  const time = localTime(now, timeZone, language());
  const hours = time === undefined ? undefined : hoursAhead(now, timeZone);
  return (
    <header class="card-head">
      <Avatar name={name} />
      <div>
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          <bdi>{name.display}</bdi>
          {pronouns !== undefined && <span class="pronouns"> {pronouns}</span>}
        </h2>
        {title !== undefined && (
          <p>
            <bdi>{title}</bdi>
          </p>
        )}
        {department !== undefined && (
          <p>
            <bdi>{department}</bdi>
          </p>
        )}
        {(location !== undefined || time !== undefined) && (
          <p>
            <bdi>{location}</bdi>
            {location !== undefined && time !== undefined && ' · '}
            {time !== undefined && i18n.t('card.timeThere', { time })}
            {hours !== undefined && hours !== 0 && ` · ${difference(hours)}`}
          </p>
        )}
      </div>
    </header>
  );
}

function difference(hours: number): string {
  const format = new Intl.NumberFormat(language(), { style: 'unit', unit: 'hour', unitDisplay: 'long' });
  return i18n.t(hours > 0 ? 'card.ahead' : 'card.behind', { hours: format.format(Math.abs(hours)) });
}
