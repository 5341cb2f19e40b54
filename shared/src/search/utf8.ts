/**
 * UTF-8 (RFC 3629) without the platform's encoder: terms are short, and a call into the platform for each of hundreds
 * of thousands costs more than the work itself. Halves of surrogate pairs are kept as three bytes each.
 */

/** The most bytes that a UTF-16 code unit needs. */
export const bytesPerUnit = 3;

/**
 * Writes a text's UTF-8 bytes at the beginning of `into`, which must have room for {@link bytesPerUnit} for each code unit.
 * @returns the number of bytes
 */
export function writeUtf8(text: string, into: Uint8Array): number {
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      into[at++] = code;
      continue;
    }
    if (code < 0x800) {
      into[at++] = 0xc0 | (code >>> 6);
      into[at++] = 0x80 | (code & 0x3f);
      continue;
    }
    const next = text.charCodeAt(index + 1);
    if ((code & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00) {
      code = 0x10000 + ((code & 0x3ff) << 10) + (next & 0x3ff);
      index += 1;
      into[at++] = 0xf0 | (code >>> 18);
      into[at++] = 0x80 | ((code >>> 12) & 0x3f);
    } else {
      into[at++] = 0xe0 | (code >>> 12);
    }
    into[at++] = 0x80 | ((code >>> 6) & 0x3f);
    into[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * bytesPerUnit);
  return bytes.subarray(0, writeUtf8(text, bytes));
}

/** The text of the bytes from `start` up to `end`. Bytes that are no UTF-8 give some text, never an error. */
export function readUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let at = start;
  const follow = (): number => (at < end ? (bytes[at++] ?? 0) & 0x3f : 0);
  while (at < end) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) text += String.fromCharCode(lead);
    else if (lead < 0xe0) text += String.fromCharCode(((lead & 0x1f) << 6) | follow());
    else if (lead < 0xf0) text += String.fromCharCode(((lead & 0xf) << 12) | (follow() << 6) | follow());
    else {
      const code = (((lead & 7) << 18) | (follow() << 12) | (follow() << 6) | follow()) - 0x10000;
      text += String.fromCharCode(0xd800 | ((code >>> 10) & 0x3ff), 0xdc00 | (code & 0x3ff));
    }
  }
  return text;
}

/**
 * Reads the code points of the bytes from `start` up to `end` into a list, as many as it has room for.
 * @returns their number
 */
export function readLetters(bytes: Uint8Array, start: number, end: number, into: Uint32Array): number {
  let count = 0;
  for (let at = start; at < end && count < into.length; count++) {
    let code = bytes[at++] ?? 0;
    if (code >= 0x80) {
      const following = code < 0xe0 ? 1 : code < 0xf0 ? 2 : 3;
      code &= 0x3f >> following;
      for (let next = 0; next < following && at < end; next++) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    }
    into[count] = code;
  }
  return count;
}
