import { textWalkerOf } from './walker.ts';

/** Texts of one character each would else be walked without end. */
const mostTexts = 500;

/**
 * The texts below an element that are more than white space, in their order; undefined if they are longer than `most`
 * characters altogether. Stops there: an element may hold the whole page.
 */
export function textsOf(element: Element, most: number): Text[] | undefined {
  if (element instanceof HTMLAnchorElement && element.firstChild instanceof Text && element.childNodes.length === 1)
    return short(element.firstChild, most);
  const walker = textWalkerOf(element);
  const texts: Text[] = [];
  let length = 0;
  let seen = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    seen += 1;
    if (seen > mostTexts) return undefined;
    if (!/\S/.test(node.data)) continue;
    length += node.data.trim().length;
    if (length > most) return undefined;
    texts.push(node);
  }
  return texts;
}

/** What most links are: one text. */
function short(text: Text, most: number): Text[] | undefined {
  const { length } = text.data.trim();
  if (length > most) return undefined;
  return length === 0 ? [] : [text];
}
