/** Words a minute that adults read silently in English non-fiction (Brysbaert, Journal of Memory and Language 109, 2019). */
const wordsPerMinute = 238;

/**
 * Whole minutes that a text in Markdown or MDX takes to read, at least one. Tags, addresses and markup do not count.
 */
export function minutesToRead(body: string): number {
  const text = body
    .replace(/^(?:import|export) .*$/gm, ' ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ');
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return Math.max(1, Math.round(words.length / wordsPerMinute));
}
