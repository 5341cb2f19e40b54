import type { SearchFilter } from '@kith/shared/search/request';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { language } from '../look/language.ts';
import { resultLimit } from './state.ts';
import { filterLabel } from './words.ts';

/** What a screen reader says of the results: how many there are, and what narrowed them. */
export function told(count: number, filters: readonly SearchFilter[], concepts: ReadonlyMap<string, Concept>): string {
  const found = countSentence(count);
  if (filters.length === 0) return found;
  const list = new Intl.ListFormat(language());
  return i18n.t('popup.narrowed', { found, filters: list.format(filters.map((each) => filterLabel(each, concepts))) });
}

function countSentence(count: number): string {
  const figure = new Intl.NumberFormat(language()).format(count);
  return count >= resultLimit
    ? i18n.t('popup.foundMost', { count: figure })
    : i18n.t('popup.found', count, { count: figure });
}
