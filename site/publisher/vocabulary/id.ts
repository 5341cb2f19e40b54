import { hash32 } from '@kith/shared/hash';
import { fold } from '@kith/shared/person/fold';

/** The longest that the feed carries, with room for a number behind it. */
const longest = 74;

/** Signs that tell topics apart: `C`, `C++` and `C#` are three. */
const signs: Readonly<Record<string, string>> = { '+': ' plus ', '#': ' sharp ', '&': ' and ', '%': ' percent ' };

/**
 * An id for a label: its words in ASCII joined by hyphens, `Colour theory` as `colour-theory`, cut after a whole word.
 * A label without Latin letters gets one from the concept's IRI.
 */
export function idFor(label: string, uri: string): string {
  const spelled = fold(label)
    .replace(/^\.(?=\w)/, 'dot ')
    .replace(/[+#&%]/gu, (sign) => signs[sign] ?? sign);
  const words = spelled.match(/[a-z0-9]+/g) ?? [];
  const ascii = !/[^\p{ASCII}\p{P}\p{S}\p{Z}]/u.test(spelled);
  if (words.length === 0 || !ascii) return `topic-${hash32(uri).toString(36)}`;
  let id = (words[0] ?? '').slice(0, longest);
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > longest) break;
    id += `-${word}`;
  }
  return id;
}

/** Gives ids of which no two are the same. */
export interface FreeIds {
  /** The id, or the id with the first number behind it that nobody has. */
  take(id: string): string;
}

/** @param taken the ids that others have, also those that come to have one later */
export function freeIds(taken: { has(id: string): boolean }): FreeIds {
  /** Where to look on: of thousands that want one id, each would else count from the start. */
  const next = new Map<string, number>();
  return {
    take: (id) => {
      if (!taken.has(id)) return id;
      let number = next.get(id) ?? 2;
      while (taken.has(`${id}-${number}`)) number++;
      next.set(id, number);
      return `${id}-${number}`;
    },
  };
}
