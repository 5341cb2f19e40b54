/** How far around a term it is looked at what it is a part of, in characters. */
const reach = 40;

/** What is glued to the front of a word and makes something else of it: an address, a path, a variable, `non-`. */
const gluedBefore = /(?:[@\\_=~$.:-]|[‐‑‒–]|(?:^|\s)\/\S*)$/u;
/** The same behind it. `GraphQL-based` is about GraphQL, `SQL-Server` is a product. */
const gluedBehind = /^(?:[\\_=~@(]|[.:]\p{L}|:\/\/|\/\S*[./]\p{L}|[-‐‑‒–]\p{Lu})/u;

/** Whether a stretch of text stands for itself and is no part of an address, a path, a variable or a longer compound. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !(
    gluedBehind.test(text.slice(end, end + reach)) || gluedBefore.test(text.slice(Math.max(0, start - reach), start))
  );
}

const wordBefore = /(\p{L}[\p{L}\p{N}]*)[^\p{L}\p{N}]{1,3}$/u;
const wordBehind = /^[^\p{L}\p{N}]{1,3}(\p{L}[\p{L}\p{N}]*)/u;

/** Whether the words around are in capitals too, so that capitals say nothing. */
export function isShouted(text: string, start: number, end: number): boolean {
  const around = [
    wordBefore.exec(text.slice(Math.max(0, start - reach), start))?.[1],
    wordBehind.exec(text.slice(end, end + reach))?.[1],
  ].filter((word) => word !== undefined);
  return around.length > 0 && around.every((word) => /^[\p{Lu}\p{N}]+$/u.test(word));
}
