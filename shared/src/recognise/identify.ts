import type { Person } from '../person/person.ts';
import { wordsOf } from '../person/words.ts';
import { startsSmall } from './filter.ts';
import { identifierKeys, type Surface, surfaceKey, surfacesOf } from './surfaces.ts';

/**
 * Whether a written span is this person. Hashes only say "maybe": here the name itself is compared, and its capitals:
 * where the directory has a capital, the page must have one too, so that "mark may" is not Mark May.
 * @param written the span as it stands in the page
 * @param key its folded key, as the scan made it
 */
export function isPerson(person: Person, written: string, key: string): boolean {
  if (key.startsWith('@') || key.startsWith('mailto:')) return identifierKeys(person).includes(key);
  return surfacesOf(person).some((surface) => surfaceKey(surface) === key && capitalsHold(surface, written));
}

function capitalsHold(surface: Surface, written: string): boolean {
  const inPage = [...wordsOf(written)];
  return surface.words.every((word, index) => {
    const other = inPage[index];
    return other !== undefined && (startsSmall(surface.written, word.start) || !startsSmall(written, other.start));
  });
}
