import type { FilterWords } from '@kith/shared/search/filters';
import type { SearchFilter } from '@kith/shared/search/request';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import { i18n } from '#i18n';
import { kindNames } from '../look/kind-names.ts';

/** How the user's language says filters. */
export function filterWords(): FilterWords {
  const kind = (name: RelationshipKind): string[] => phrases(i18n.t(`asked.${kindNames[name]}`));
  return {
    open: phrases(i18n.t('asked.open')),
    kinds: {
      mentoring: kind('mentoring'),
      coaching: kind('coaching'),
      sponsorship: kind('sponsorship'),
      apprenticeship: kind('apprenticeship'),
      'peer-learning': kind('peer-learning'),
    },
  };
}

const phrases = (list: string): string[] => list.split(',').map((phrase) => phrase.trim());

/** What a chip says. */
export function filterLabel(filter: SearchFilter, concepts: ReadonlyMap<string, Concept>): string {
  switch (filter.kind) {
    case 'openTo':
      return i18n.t('popup.openToKind', { kind: kindWithin(filter.relationship) });
    case 'topic':
      return i18n.t('popup.knows', { topics: concepts.get(filter.concept)?.prefLabel ?? filter.concept });
    case 'department':
    case 'location':
      return filter.value;
  }
}

const kindWithin = (kind: RelationshipKind): string => i18n.t(`kindWithin.${kindNames[kind]}`);
