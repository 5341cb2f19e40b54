import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

test('a heading has the apostrophes of print', () => {
  expect(typeset("Noether's mathematics, the others' votes")).toBe('Noether’s mathematics, the others’ votes');
});

test('words in quotation marks open and close', () => {
  expect(typeset('He said "no", twice ("no").')).toBe('He said “no”, twice (“no”).');
  expect(typeset("'Not now' is an answer")).toBe('‘Not now’ is an answer');
});

test('what is set already stays', () => {
  expect(typeset('1812–1824: “well…”')).toBe('1812–1824: “well…”');
});

test('German has its own quotation marks, and the same apostrophe', () => {
  expect(typeset('Sag "Nein", nicht "\'Vielleicht\', oder so".', 'de')).toBe(
    'Sag „Nein“, nicht „‚Vielleicht‘, oder so“.',
  );
  expect(typeset("Wie geht's?", 'de')).toBe('Wie geht’s?');
});
