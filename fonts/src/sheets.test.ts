import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Face, faces } from './faces.ts';

const read = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');
const rules = (await Promise.all(['upright.css', 'upright-extended.css', 'italic.css'].map(read))).flatMap(
  (sheet) => sheet.match(/@font-face[^}]*\}/g) ?? [],
);
const inSheets = faces.filter(({ ending }) => ending === 'woff2');

function ruleOf({ name }: Face): string {
  const found = rules.filter((rule) => rule.includes(`/${name}.woff2'`));
  expect(found).toHaveLength(1);
  return found.join('');
}

/** Code points, from ranges of them. */
const points = (ranges: Iterable<readonly [number, number]>): number[] =>
  [...ranges].flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

function askedOf(rule: string): number[] {
  const ranges = rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g);
  return points(
    [...ranges].map(([, first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)]),
  );
}

/** What the other file of the same letters has a browser does not ask of this one. */
function heldBy(face: Face): number[] {
  const first = faces.find(({ name }) => `${name}-extended` === face.name);
  const elsewhere = new Set(points(first?.letters ?? []));
  return points(face.letters).filter((point) => !elsewhere.has(point));
}

test('each rule has a face', () => expect(rules).toHaveLength(inSheets.length));

test.each(inSheets)('the rule of $name asks for the letters that it holds', (face) => {
  expect(askedOf(ruleOf(face))).toEqual(heldBy(face));
});

test.each(inSheets)('the rule of $name names the weights that it has', (face) => {
  const { wght } = face.axes;
  const weights = typeof wght === 'object' ? `${wght.min} ${wght.max}` : String(wght);
  expect(ruleOf(face)).toContain(`font-weight: ${weights};`);
});
