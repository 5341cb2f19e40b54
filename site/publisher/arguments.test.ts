import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const words = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''));

const names = 'publish, check, export, measure, keygen, new, proofread';

describe('the command line', () => {
  test('takes files after --people and between, in the order in which they are to be believed', () => {
    expect(words('publish --people a.csv b.json --people c.vcf --out dist')).toEqual({
      ok: true,
      value: {
        name: 'publish',
        people: ['a.csv', 'b.json', 'c.vcf'],
        optOut: [],
        out: 'dist',
        json: false,
        unsigned: false,
        recover: false,
        allowShrink: false,
      },
    });
  });

  test('takes lists of people who opted out, a key to merge by, and a key to sign with', () => {
    const line =
      'publish --people a.csv --out d --opt-out x.txt --opt-out y.txt --merge-by id --sign kith.key --recover';
    expect(words(line)).toMatchObject({
      value: { optOut: ['x.txt', 'y.txt'], mergeBy: 'id', sign: 'kith.key', recover: true },
    });
  });

  test('check takes files, and a place for its page', () => {
    expect(words('check a.csv --json --config kith.json --html report.html')).toEqual({
      ok: true,
      value: { name: 'check', people: ['a.csv'], optOut: [], json: true, config: 'kith.json', html: 'report.html' },
    });
  });

  test('export takes a format, keygen a place for the key', () => {
    expect(words('export a.csv --format vcard')).toMatchObject({ value: { format: 'vcard', people: ['a.csv'] } });
    expect(words('keygen --out kith.key')).toEqual({
      ok: true,
      value: { name: 'keygen', out: 'kith.key', json: false },
    });
  });

  test('help is help, with and without a command', () => {
    const all = [words('--help'), words('publish -h'), words('help')];
    expect(all.every((result) => result.ok && result.value.name === 'help')).toBe(true);
  });

  test.each([
    ['', `Say what to do: ${names}.`],
    ['publish --people a.csv', 'Say where to publish: --out DIR.'],
    ['check', 'Say which file to check.'],
    ['check a.csv --out x', 'check takes no --out.'],
    ['check a.csv --allow-shrink', 'check takes no --allow-shrink.'],
    ['publish --out d --html x', 'publish takes no --html.'],
    ['publish --out d --merge-by shoe', '--merge-by shoe is none of email, id, handles.'],
    ['publish --out d --recover', '--recover needs a signature, which browsers believe: add --sign KEY.'],
    ['publish --out d --sign k --unsigned', '--sign and --unsigned exclude each other.'],
    ['publish --out=', 'A file name is empty.'],
    ['export a.csv --format xls', 'Say which format to export: --format csv, vcard, scim, jsonld.'],
    ['keygen', 'Say where to write the key: --out FILE.'],
    ['new', 'Say what is to be written: new story|guide|term|practice.'],
    ['new poem', 'Say what is to be written: new story|guide|term|practice.'],
    ['new story --out x', 'new takes no --out.'],
    ['proofread a.mdx', 'proofread takes no file: it reads the whole content folder.'],
    ['measure', 'Say where the contributions are: --contributions FILE or DIR.'],
    ['measure --contributions a --period 2026-03', '--period 2026-03 is no quarter, such as 2026-Q1.'],
    ['measure --contributions a --feed d --people b.csv', '--feed and --people exclude each other.'],
    ['measure --contributions a --epsilon 0', '--epsilon 0 is no number above 0 and up to 20.'],
    ['count', `"count" is no command: ${names}.`],
    ['publish --oout x', "Unknown option '--oout'."],
  ])('wrong words are told: %s', (line, error) => expect(words(line)).toEqual({ ok: false, error }));
});
