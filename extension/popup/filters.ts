import { wordsOf } from '@kith/shared/person/words';
import { type FilterWords, filtersIn } from '@kith/shared/search/filters';
import { type SearchFilter, sameFilter } from '@kith/shared/search/request';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';

/** What the field and the chips ask for together. */
export interface Question {
  text: string;
  filters: readonly SearchFilter[];
}

/** Adds filters to those that are set; none twice. */
export function withFilters(set: readonly SearchFilter[], added: readonly SearchFilter[]): readonly SearchFilter[] {
  const fresh = added.filter((filter) => !set.some((each) => sameFilter(each, filter)));
  return fresh.length === 0 ? set : [...set, ...fresh];
}

export const withoutFilter = (set: readonly SearchFilter[], taken: SearchFilter): readonly SearchFilter[] =>
  set.filter((each) => !sameFilter(each, taken));

/** What is asked: a filter may also still stand in words in the field. */
export function questionOf(query: string, set: readonly SearchFilter[], words: FilterWords | undefined): Question {
  if (words === undefined) return { text: query, filters: set };
  const { text, filters } = filtersIn(query, words);
  return { text, filters: withFilters(set, filters) };
}

/**
 * The field after the words of a filter have become a chip: "open to mentoring r" leaves "r". Not before another word
 * has begun that cannot be one of the filter's own, so that nobody's words go while they are written.
 * @returns undefined where nothing is to be taken out of the field yet
 */
export function settled(query: string, words: FilterWords): Question | undefined {
  const [, head = '', last = ''] = /^(.*\s)(\S+)$/su.exec(query) ?? [];
  const { text, filters } = filtersIn(head, words);
  if (filters.length === 0) return undefined;
  const begun = Array.from(wordsOf(last), ({ folded }) => folded)[0];
  if (begun === undefined || ownWords(words).some((word) => word.startsWith(begun))) return undefined;
  return { text: text === '' ? last : `${text} ${last}`, filters };
}

function ownWords({ open, kinds }: FilterWords): string[] {
  const phrases = [...open, ...relationshipKinds.flatMap((kind) => kinds[kind])];
  return phrases.flatMap((phrase) => Array.from(wordsOf(phrase), ({ folded }) => folded));
}
