import type { Person } from '@kith/shared/person/person';
import { RecognitionBuilder } from '@kith/shared/recognise/build';
import { identify } from '@kith/shared/recognise/identify';
import { openNameIndex } from '@kith/shared/recognise/names';
import { NameScanner } from '@kith/shared/recognise/scan';
import { runSteps } from '@kith/shared/sorted';
import { expect, test } from 'vitest';
import { chance as chanceOf } from '../../support/crowd.ts';

const names = ['Ada Lovelace', 'bell hooks', 'Vincent van der Berg', '吳健雄', 'J. J. Thomson'];
const people = names.map((display, place): Person => {
  const name = { display, aliases: [] };
  return { id: `p${place}`, name, handles: [], expertise: [], interests: [], openTo: [] };
});
const builder = new RecognitionBuilder();
runSteps(builder.add(0, people));
const { filter, names: nameBytes } = runSteps(builder.finish());
const index = openNameIndex(nameBytes) ?? expect.fail('The index cannot be opened.');

const length = 500_000;

/** Letters of which none is white space, as an encoded picture or a script without spaces has them. */
function noise(letters: string): string {
  const chance = chanceOf(7);
  return Array.from({ length }, () => letters.charAt(Math.floor(chance() * letters.length))).join('');
}

// Each took from seconds to minutes when the rest of a word was looked through once for each of its capitals.
test.each([
  ['an encoded picture', noise('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')],
  ['capitals alone', noise('ABC')],
  ['one letter', 'A'.repeat(length)],
  ['a script', noise('Aab.(){};=,_$')],
  ['addresses', noise('Aa@.-')],
  ['initials', noise('AB.')],
  ['hyphens', noise('Aa-')],
  ['apostrophes', noise('Aa’')],
  ['Han characters', noise('吳健雄中文')],
])('half a million characters without a space are read in no time: %s', (_what, text) => {
  const found: string[] = [];
  const whole = `${text} Ada Lovelace`;
  new NameScanner(filter).scan(whole, (start, end) => found.push(whole.slice(start, end)));
  expect(found).toContain('Ada Lovelace');
});

// What stands around a name is looked at with each name: none of it may be looked through again and again.
test.each([
  ['titles', `${'Dr. '.repeat(50_000)}Ada Lovelace`],
  ['dots', `${'bb.bb.bb.bb.bb.bb.bb.bb.bb.bb.bb.bb.. Ada Lovelace '.repeat(5_000)}Ada Lovelace`],
  ['particles', `${'de '.repeat(50_000)}Lovelace, Ada`],
  ['words behind a comma', `Lovelace, Ada ${'de '.repeat(50_000)}Ada Lovelace`],
  ['capitals', `${'AB '.repeat(50_000)}ADA Lovelace`],
  ['prefixes of Hebrew', `${'ושדוד '.repeat(50_000)}Ada Lovelace`],
])('what stands around names takes no time: %s', (_what, text) => {
  let told = 0;
  new NameScanner(filter).scan(text, () => {
    told++;
  });
  expect(told).toBeGreaterThan(0);
});

test('a name with a hundred thousand spaces in it is compared in no time', async () => {
  const { people: meant } = await identify(
    { written: `Ada${' '.repeat(100_000)}Lovelace, ${' '.repeat(100_000)}Jr` },
    index,
    async () => people,
  );
  expect(meant).toHaveLength(0);
});
