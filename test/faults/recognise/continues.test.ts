import type { Person } from '@kith/shared/person/person';
import { RecognitionBuilder } from '@kith/shared/recognise/build';
import { NameScanner } from '@kith/shared/recognise/scan';
import { runSteps } from '@kith/shared/sorted';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const names = [
  'Ada Lovelace',
  'Ada King Byron',
  'Vincent van der Berg',
  "Jean le Rond d'Alembert",
  'Jean-Pierre Dupont',
  'J. J. Thomson',
  'bell hooks',
  'David (Mengqi) Yu',
  'Anna Garcia Lopez',
  '吳健雄',
  'فاطمة الفهري',
];

const people = names.map((display, place): Person => {
  const name = { display, aliases: [] };
  return { id: `p${place}`, name, handles: [], expertise: [], interests: [], openTo: [] };
});

const builder = new RecognitionBuilder();
runSteps(builder.add(0, people));
const { filter } = runSteps(builder.finish());

const words = [
  ...new Set(names.flatMap((name) => name.split(' '))),
  'The',
  'of',
  'Tomorrow',
  'B.',
  'Lovelace’s',
  'Lovelace’ın',
  'Dr.',
  '3',
];
const between = [' ', '  ', '\n', ', ', '-', ' (', ') ', '. ', ' – ', '’', ''];
const pieces = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...between)), { minLength: 1, maxLength: 5 })
  .map((list) => list.flat().join(''));

test('a text that is said not to go on a name has no part in one: nothing is lost by not joining the two', () => {
  let refused = 0;
  fc.assert(
    fc.property(pieces, pieces, (before, after) => {
      const scanner = new NameScanner(filter);
      const text = after.trimStart();
      if (text === '') return;
      scanner.scan(before, () => undefined);
      const { open } = scanner;
      if (open === undefined || scanner.mayContinue(open, text, 0)) return;
      refused++;
      const held = `${before} `;
      const across: string[] = [];
      const joined = held + text;
      // As a page is read: only what was left open is read once more.
      scanner.goOn(
        open,
        joined,
        (start, end) => end > held.length && across.push(joined.slice(start, end)),
        held.length,
      );
      expect({ across, open: scanner.open }).toEqual({ across: [], open: undefined });
    }),
    { numRuns: 20_000 },
  );
  expect(refused).toBeGreaterThan(100);
});
