/** The first words of text nodes of the page, one a node, as ranges. */
function firstWords(count: number): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && ranges.length < count; node = walker.nextNode()) {
    const word = /\p{L}{3,}/u.exec(node.nodeValue ?? '');
    if (word === null) continue;
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    ranges.push(range);
  }
  return ranges;
}

/** Two frames later everything is laid out and painted. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))));

/** Marks words by a custom highlight, waits until they are painted, and gives what takes the marks away again. */
export async function addRanges(count: number): Promise<void> {
  const highlight = new Highlight();
  for (const range of firstWords(count)) highlight.add(range);
  CSS.highlights.set('kith-person', highlight);
  await painted();
}

/** Marks the same words by an element around each, as marking libraries do, and waits until they are painted. */
export async function wrapInSpans(count: number): Promise<void> {
  for (const range of firstWords(count)) {
    const span = document.createElement('span');
    span.className = 'kith-person';
    range.surroundContents(span);
  }
  await painted();
}
