import { describe, expect, test } from 'vitest';
import { decode } from './encoding.ts';

const text = 'id,name\n1,Zoë Müller\n';

function utf16(value: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(value.length * 2));
  for (let index = 0; index < value.length; index++) view.setUint16(index * 2, value.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

const decoded = (bytes: Uint8Array) => {
  const result = decode(bytes);
  return result.ok ? result.value : result.error;
};

describe('an export is read in the encoding that it was written in', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['UTF-16LE with a byte order mark', utf16(`\ufeff${text}`, true), 'utf-16le'],
    ['UTF-16BE with a byte order mark', utf16(`\ufeff${text}`, false), 'utf-16be'],
    ['UTF-16LE without a mark', utf16(text, true), 'utf-16le'],
    ['UTF-16BE without a mark', utf16(text, false), 'utf-16be'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decoded(bytes)).toEqual({ text, encoding, guessed: false });
  });

  test('an old spreadsheet export is taken as windows-1252, and said to be a guess', () => {
    const bytes = Uint8Array.from('1,Zo\xeb M\xfcller \x80', (letter) => letter.charCodeAt(0));
    expect(decoded(bytes)).toEqual({ text: '1,Zoë Müller €', encoding: 'windows-1252', guessed: true });
  });

  test('a file that says UTF-8 and is not is refused, not mangled', () => {
    expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff))).toContain('UTF-8');
  });

  test('a picture is refused', () => {
    expect(decoded(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0xff, 0xfe))).toBe('the file is not text');
  });
});
