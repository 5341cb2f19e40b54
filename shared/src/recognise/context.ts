/** Beside "Last, First" a dash between spaces counts too: it is in the middle of a list. */
const dashedBefore = /(\p{L}[\p{L}\p{M}’']*)\.?(\s{1,3}|\s?[-‐‑–—]\s?)$/u;
const dashedAfter = /^(\s{1,3}|\s?[-‐‑–—]\s?)(\p{L}[\p{L}\p{M}’']*)/u;
const wordBefore = /(\p{L}[\p{L}\p{M}’']*)\.?(\s{1,3}|[-‐‑])$/u;
const wordAfter = /^(\s{1,3}|[-‐‑])(\p{L}[\p{L}\p{M}’']*)/u;
/** How much text beside a name is looked at. */
const reach = 40;

/** What stands directly beside a stretch of text, as far as it may make it part of a longer name. */
export interface Context {
  before: string | undefined;
  after: string | undefined;
  /** A hyphen joins it to another name: Jean-Ada Lovelace, Ada Lovelace-Smith. */
  isHyphenated: boolean;
}

/** Words with a capital beside [start, end) of a text. */
export function contextOf(text: string, start: number, end: number): Context {
  const isTurned = text.slice(start, end).includes(',');
  const before = capital(
    (isTurned ? dashedBefore : wordBefore).exec(text.slice(Math.max(0, start - reach), start)),
    1,
    2,
  );
  const after = capital((isTurned ? dashedAfter : wordAfter).exec(text.slice(end, end + reach)), 2, 1);
  return {
    before: before?.word,
    after: after?.word,
    isHyphenated: isHyphen(before?.gap) || isHyphen(after?.gap),
  };
}

const isHyphen = (gap: string | undefined): boolean => gap !== undefined && /[-‐‑]/u.test(gap);

function capital(
  match: RegExpExecArray | null,
  wordAt: number,
  gapAt: number,
): { word: string; gap: string } | undefined {
  const word = match?.[wordAt];
  const gap = match?.[gapAt];
  return word === undefined || gap === undefined || !/^[\p{Lu}\p{Lt}]/u.test(word) ? undefined : { word, gap };
}
