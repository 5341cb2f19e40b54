import { describe, expect, test } from 'vitest';
import { decodingOf, textOf } from './encoding.ts';
import type { SourceFile } from './format.ts';

const text = 'id,name\n1,Zoë Müller\n';

function utf16(value: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(value.length * 2));
  for (let index = 0; index < value.length; index++) view.setUint16(index * 2, value.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

/** A file that arrives in pieces of three bytes, so that characters are cut. */
const fileOf = (bytes: Uint8Array): SourceFile => ({
  file: 'people.csv',
  async *bytes() {
    for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
  },
});

const decoded = async (bytes: Uint8Array) => {
  const file = fileOf(bytes);
  const decoding = await decodingOf(file);
  if (!decoding.ok) return decoding.error;
  return { text: (await Array.fromAsync(textOf(file, decoding.value.encoding))).join(''), ...decoding.value };
};

describe('an export is read in the encoding that it was written in', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['UTF-16LE with a byte order mark', utf16(`\ufeff${text}`, true), 'utf-16le'],
    ['UTF-16BE with a byte order mark', utf16(`\ufeff${text}`, false), 'utf-16be'],
    ['UTF-16LE without a mark', utf16(text, true), 'utf-16le'],
    ['UTF-16BE without a mark', utf16(text, false), 'utf-16be'],
  ])('%s', async (_name, bytes, encoding) => {
    expect(await decoded(bytes)).toEqual({ text, encoding, guessed: false });
  });

  test('an old spreadsheet export is taken as windows-1252, and said to be a guess', async () => {
    const bytes = Uint8Array.from('1,Zo\xeb M\xfcller \x80', (letter) => letter.charCodeAt(0));
    expect(await decoded(bytes)).toEqual({ text: '1,Zoë Müller €', encoding: 'windows-1252', guessed: true });
  });

  test('a file that says UTF-8 and is not is refused, not mangled', async () => {
    expect(await decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff))).toContain('UTF-8');
  });

  test('a picture is refused', async () => {
    expect(await decoded(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0xff, 0xfe))).toBe('the file is not text');
  });
});
