import { fold } from '@kith/shared/person/fold';
import type { Person } from '@kith/shared/person/person';
import { wordsOf } from '@kith/shared/person/words';
import { RecognitionBuilder } from '@kith/shared/recognise/build';
import { decodeFilter, encodeFilter } from '@kith/shared/recognise/filter-bytes';
import { NameScanner } from '@kith/shared/recognise/scan';
import { smallHash } from '@kith/shared/recognise/small-hash';
import { WordReader } from '@kith/shared/recognise/word-reader';
import { runSteps } from '@kith/shared/sorted';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const numRuns = process.env['FUZZ'] === 'full' ? 100_000 : 5000;

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function person(id: string, display: string): Person {
  return { id, name: { display, aliases: [] }, handles: [id], expertise: [], interests: [], openTo: [] };
}

const builder = new RecognitionBuilder();
const names = ['Ada Lovelace', 'bell hooks', 'Vincent van der Berg', '吳健雄', 'فاطمة الفهري', 'J. J. Thomson'];
runSteps(
  builder.add(
    0,
    names.map((name, place) => person(`p${place}`, name)),
  ),
);
const { filter } = runSteps(builder.finish());
const bytes = encodeFilter(filter, (text) => new TextEncoder().encode(text));

test('bytes that are no filter are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      expect(decodeFilter(noise, decode)).toBeUndefined();
    }),
    { numRuns },
  );
});

test('a filter that was cut is refused, and one that was changed still reads a page without an error', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
      expect(decodeFilter(bytes.slice(0, at), decode)).toBeUndefined();
      const spoilt = bytes.slice();
      spoilt[at] = value;
      const back = decodeFilter(spoilt, decode);
      if (back !== undefined) new NameScanner(back).scan('Ada Lovelace and bell hooks, 吳健雄', () => undefined);
    }),
    { numRuns },
  );
});

test('a word read in a page has the hash of its folded form, whatever its script', () => {
  const reader = new WordReader();
  const letters = fc.string({ unit: fc.constantFrom(..."aZéßøİłŁЁйΆςπ’'-\u00ad\u200bsSœ1_ạỒ吳فe\u0301ñ ") });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme' })), (text) => {
      for (const word of wordsOf(text)) {
        reader.read(text, word.start);
        expect([reader.end, reader.hash, reader.possessive]).toEqual([
          word.end,
          smallHash(fold(text.slice(word.start, word.end))),
          word.possessive,
        ]);
      }
    }),
    { numRuns },
  );
});

test('any text is read to its end, and every candidate lies in it', () => {
  const scanner = new NameScanner(filter);
  const parts = fc.constantFrom(
    ...names,
    ' ',
    ', ',
    '.',
    '(',
    ')',
    '“',
    'x',
    'van',
    '@',
    '@p1',
    'Dr.',
    "'s",
    '\n',
    '-',
    'Ada',
    'Lovelace',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(parts).map((each) => each.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        scanner.scan(text, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      },
    ),
    { numRuns },
  );
});
