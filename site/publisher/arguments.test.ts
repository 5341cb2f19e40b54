import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const words = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''));

describe('the command line', () => {
  test('takes several files after --people', () => {
    expect(words('publish --people a.csv b.csv --people c.csv --out dist')).toEqual({
      ok: true,
      value: { name: 'publish', people: ['a.csv', 'c.csv', 'b.csv'], out: 'dist', json: false, allowLoss: false },
    });
  });

  test('check takes files', () => {
    expect(words('check a.csv --json --config kith.json')).toEqual({
      ok: true,
      value: { name: 'check', people: ['a.csv'], json: true, config: 'kith.json' },
    });
  });

  test('help is help, with and without a command', () => {
    expect(
      [words('--help'), words('publish -h'), words('help')].every(
        (result) => result.ok && result.value.name === 'help',
      ),
    ).toBe(true);
  });

  test.each([
    ['', 'Say what to do: publish or check.'],
    ['publish --people a.csv', 'Say where to publish: --out DIR.'],
    ['check', 'Say which file to check.'],
    ['check a.csv --out x', 'check writes nothing: leave out --out and --allow-loss.'],
    ['measure', '"measure" is no command: publish or check.'],
    ['publish --oout x', "Unknown option '--oout'."],
  ])('wrong words are told: %s', (line, error) => expect(words(line)).toEqual({ ok: false, error }));
});
