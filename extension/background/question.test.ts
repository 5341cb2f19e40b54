import { expect, test } from 'vitest';
import { question } from './question.ts';

test.each([
  ['a text over several lines', '  Analytic\n\t number\u00a0 theory ', 'Analytic number theory'],
  ['nothing but white space', ' \n ', ''],
  ['control characters', 'a\u0000b', 'a b'],
])('what was selected is asked in one line: %s', (_, selected, asked) => expect(question(selected)).toBe(asked));

test('a long text is cut after a hundred characters, and none of them is cut in two', () => {
  expect(question('é'.repeat(500))).toBe('é'.repeat(100));
  expect(question('👩‍🔬'.repeat(101))).toBe('👩‍🔬'.repeat(100));
});
