/**
 * The floor that a scan is held against: visits every text node below the body and touches every character of it.
 * @returns a sum, so that no compiler leaves the work out
 */
export function touchEveryCharacter(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  }
  return sum;
}

/** Visits every text node and asks only how long it is. */
export function sumLengths(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) sum += node.nodeValue?.length ?? 0;
  return sum;
}
