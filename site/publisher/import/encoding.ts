import { failed, ok, type Result } from '@kith/shared/result';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** Without byte order mark. */
  text: string;
  encoding: Encoding;
  /** Nothing in the file says so: it is not UTF-8, and windows-1252 is what spreadsheets write then. */
  guessed: boolean;
}

const sampled = 4096;

/** The encoding that a byte order mark declares (WHATWG Encoding Standard, "BOM sniff"). */
function marked(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: delimiters and Latin letters leave a NUL in every second byte, always on the same side. */
function patterned(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampled);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const enough = sample.length / 20;
  if (odd > enough && even < odd / 4) return 'utf-16le';
  if (even > enough && odd < even / 4) return 'utf-16be';
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of an export. Spreadsheets and HR systems write UTF-8 or UTF-16 with or without a byte order mark, and
 * windows-1252 where they are old; anything else must be saved as UTF-8 first.
 * @returns the error is a clause for a report
 */
export function decode(bytes: Uint8Array): Result<Decoded, string> {
  const declared = marked(bytes) ?? patterned(bytes);
  if (declared !== undefined) {
    const text = decodeAs(bytes, declared);
    if (text === undefined)
      return failed(`the file says that it is ${declared.toUpperCase()}, but parts of it are not`);
    return ok({ text, encoding: declared, guessed: false });
  }
  const text = decodeAs(bytes, 'utf-8');
  if (text !== undefined && !text.includes('\0')) return ok({ text, encoding: 'utf-8', guessed: false });
  if (bytes.subarray(0, sampled).includes(0)) return failed('the file is not text');
  return ok({ text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', guessed: true });
}
