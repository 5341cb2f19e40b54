import { describe, expect, test } from 'vitest';
import { filled } from './carried-messages.ts';

describe('a message that comes with the window', () => {
  test('has put in what the browser would put in', () => {
    expect(filled('$1 of $2, $1')).toBe(' of , ');
    expect(filled('$1 of $2, $1', ['3', '4'])).toBe('3 of 4, 3');
    expect(filled('only $1', 'this')).toBe('only this');
  });

  test('keeps money, and what somebody is called', () => {
    expect(filled('$$5 for $1', ['$1$2'])).toBe('$5 for $1$2');
  });
});
