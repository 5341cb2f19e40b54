import { runSteps } from '@kith/shared/sorted';
import { identifierMatchers } from '../../extension/page/identifier-matchers.ts';
import { identifiedElements, keyAround } from '../../extension/page/identifiers.ts';
import { nearbyKeys } from '../../extension/page/neighbours.ts';
import { compileIdentifiers } from '../../extension/sites/identifier-rules.ts';

/** What a test asks of a page: runs in the page itself. */
interface IdentifiersProbe {
  /** Text and key of each identified element below an element. */
  identified: (patterns: string[], presets: string[], root?: string) => [text: string, key: string][];
  /** What is said around the first text that has these words in it. */
  around: (patterns: string[], presets: string[], words: string) => string | undefined;
  /** Keys near the words, the first of them or the one at this place. */
  nearby: (patterns: string[], presets: string[], words: string, place?: number) => string[];
  /** Milliseconds that finding the identified elements of the document takes, the median of some runs. */
  time: (patterns: string[], presets: string[], runs: number) => number;
}

declare global {
  interface Window {
    identifiers: IdentifiersProbe;
  }
}

const here = (): URL => new URL(location.href);

const compile = (patterns: string[], presets: string[]) =>
  identifierMatchers(compileIdentifiers(patterns, presets, here()), here());

/** Every place of the words in a text of the page. */
function* placesOf(words: string): Generator<{ text: Text; start: number }> {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1))
      yield { text: node, start: at };
  }
}

window.identifiers = {
  identified(patterns, presets, root) {
    const element = root === undefined ? document : document.querySelector(root);
    const found = element === null ? [] : runSteps(identifiedElements(element, compile(patterns, presets)));
    return [...found].map((each) => [each.element.textContent?.trim() ?? '', each.key]);
  },
  around(patterns, presets, words) {
    const [place] = placesOf(words);
    return place === undefined ? undefined : keyAround(place.text, compile(patterns, presets));
  },
  nearby(patterns, presets, words, place = 0) {
    const found = [...placesOf(words)][place];
    if (found === undefined) return ['not found'];
    return nearbyKeys(found.text, compile(patterns, presets), { start: found.start, written: words });
  },
  time(patterns, presets, runs) {
    const matchers = compile(patterns, presets);
    const times = Array.from({ length: runs }, () => {
      const before = performance.now();
      runSteps(identifiedElements(document, matchers));
      return performance.now() - before;
    });
    return times.toSorted((left, right) => left - right)[Math.floor(runs / 2)] ?? 0;
  },
};
