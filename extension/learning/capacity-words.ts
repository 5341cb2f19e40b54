import type { Capacity } from '@kith/shared/learning/capacity';
import type { Openness, Person } from '@kith/shared/person/person';
import { i18n } from '#i18n';
import { kindNames } from '../look/kind-names.ts';

/**
 * The request to have one's entry changed: in words, and as the columns of the directory's source have it.
 * @param left how many more there is room for, by kind
 */
export function requestText(person: Person, { availability }: Capacity, left: readonly Openness[]): string {
  const lines = left.map(({ kind, places }) => {
    const name = i18n.t(`kind.${kindNames[kind]}`);
    return `- ${places === undefined ? name : i18n.t('capacity.left', places, { kind: name, count: `${places}` })}`;
  });
  return [
    i18n.t('capacity.requestBody'),
    [i18n.t(`availabilityName.${availability}`), ...lines].join('\n'),
    [`id: ${person.id}`, `open_to: ${columnOf(left)}`, `availability: ${availability}`].join('\n'),
    person.name.display,
  ].join('\n\n');
}

/** `mentoring (2); coaching` */
const columnOf = (left: readonly Openness[]): string =>
  left.map(({ kind, places }) => (places === undefined ? kind : `${kind} (${places})`)).join('; ');
