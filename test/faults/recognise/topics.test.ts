import { buildTopics } from '@kith/shared/recognise/topics/build';
import { TopicScanner } from '@kith/shared/recognise/topics/scan';
import { runSteps } from '@kith/shared/sorted';
import type { Concept } from '@kith/shared/vocabulary/concept';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const labels = (...all: string[]): Concept[] =>
  all.map((prefLabel, index) => ({
    id: `c${index}`,
    kind: 'topic',
    prefLabel,
    altLabel: [],
    definition: '',
    broader: [],
    narrower: [],
    related: [],
  }));

const built = (concepts: readonly Concept[]) => runSteps(buildTopics(concepts));

/** What is found in a text, each with its concept. */
function found(concepts: readonly Concept[], text: string): string[] {
  const scanner = new TopicScanner(built(concepts));
  const written: string[] = [];
  scanner.scan(text, (start, end) => written.push(text.slice(start, end)));
  return written.map((each) => `${each} → ${scanner.conceptOf(each)}`);
}

const word = fc.constantFrom('sed', 'quod', 'vitae', 'nulla', 'amet', 'lorem', 'dolor', 'magna', 'felis', 'augue');
const term = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
const filler = fc.array(fc.constantFrom('xx', 'Yy', '…', ',', '42', 'sedx', 'xquod', '\n', 'de'), {
  minLength: 1,
  maxLength: 6,
});

test('terms planted in random text are found exactly, and what is nearly one is not', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(term, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(filler, fc.nat(), fc.nat(5))),
      (terms, plan) => {
        const concepts = labels(...terms);
        let text = '';
        const expected: string[] = [];
        for (const [before, which, how] of plan) {
          const planted = terms[which % terms.length] ?? '';
          const near = planted.replace(/\w+$/u, (last) => `${last}is`);
          const variants = [
            planted,
            planted.toUpperCase(),
            planted.replaceAll(' ', '-'),
            planted.replaceAll(' ', '\n\t'),
            near,
          ];
          const written = variants[how] ?? planted.replace(' ', ', ');
          text += ` | ${before.join(' ')} | ${written}`;
          if (how < 4) expected.push(`${written} → c${which % terms.length}`);
          else expected.push(...inner(terms, how === 4 ? near : written.slice(written.indexOf(',') + 2)));
        }
        const told = found(concepts, text);
        expect(told).toEqual(expected);
      },
    ),
  );
});

/** Shorter terms inside one that is not found whole: the leftmost and longest of them. */
function inner(terms: readonly string[], written: string): string[] {
  const words = written.split(' ');
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const part = words.slice(from, to).join(' ');
      const at = terms.indexOf(part);
      if (at >= 0) return [`${part} → c${at}`, ...inner(terms, words.slice(to).join(' '))];
    }
  }
  return [];
}

test('no text is too strange to be read, and what is told is a term', () => {
  const scanner = new TopicScanner(built(labels('number theory', 'GraphQL', 'C++', '机器学习', 'R&D')));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
      const text = `${left} number theory ${right}`;
      scanner.scan(text, (start, end) => expect(scanner.conceptOf(text.slice(start, end))).toBeDefined());
    }),
  );
});
