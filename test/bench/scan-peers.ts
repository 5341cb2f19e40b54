import Mark from 'mark.js';
import AhoCorasick from 'modern-ahocorasick';
import { touchEveryCharacter } from './scan-floor.ts';
import { compare } from './scan-timing.ts';

/** Other ways to find many names in a page, each as its own documentation says, on each text node by itself. */

type Search = (text: string) => number;

function overTextNodes(search: Search): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) count += search(node.nodeValue ?? '');
  return count;
}

const builders: Record<string, (names: readonly string[]) => Search> = {
  regexp(names) {
    const pattern = new RegExp(`(?<!\\p{L})(?:${names.map((name) => RegExp.escape(name)).join('|')})(?!\\p{L})`, 'gu');
    return (text) => [...text.matchAll(pattern)].length;
  },
  ahocorasick(names) {
    const matcher = new AhoCorasick([...new Set(names)]);
    return (text) => matcher.search(text).length;
  },
  tokens(names) {
    const known = new Set(names);
    const longest = Math.max(...names.map((name) => name.split(' ').length));
    return (text) => {
      const words = text.split(/[^\p{L}\p{M}\p{N}’'-]+/u);
      let count = 0;
      for (let from = 0; from < words.length; from++) {
        for (let length = 2; length <= longest; length++) {
          if (known.has(words.slice(from, from + length).join(' '))) count++;
        }
      }
      return count;
    };
  },
};

const scanPeers = {
  /** Milliseconds: of building, of the first pass, and of passes and floors in turn. */
  run(peer: string, names: readonly string[], rounds: number) {
    const start = performance.now();
    const search = builders[peer]?.(names);
    if (search === undefined) throw new Error(`There is no peer named ${peer}.`);
    const build = performance.now() - start;
    if (overTextNodes(search) === 0) throw new Error(`${peer} finds nobody, so its time says nothing.`);
    const first = performance.now() - start - build;
    const { floor = [], peer: passes = [] } = compare(
      { floor: touchEveryCharacter, peer: () => overTextNodes(search) },
      rounds,
    );
    return { build, first, floor, peer: passes };
  },

  /** mark.js changes the page, so it runs once; the floor before it. */
  async runMark(names: readonly string[]) {
    const { floor = [] } = compare({ floor: touchEveryCharacter }, 5);
    const start = performance.now();
    const marks = await new Promise<number>((done) => {
      new Mark(document.body).mark([...names], {
        separateWordSearch: false,
        accuracy: 'exactly',
        diacritics: false,
        done,
      });
    });
    if (marks === 0) throw new Error('mark.js finds nobody, so its time says nothing.');
    return { floor, peer: performance.now() - start };
  },
};

export type ScanPeers = typeof scanPeers;

Object.assign(globalThis, { scanPeers });
