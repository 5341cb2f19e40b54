import { bytesPerUnit, readUtf8, writeUtf8 } from './search/utf8.ts';

/** Base64 for addresses, without padding (RFC 4648, section 5). */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A text's UTF-8 bytes in letters, digits, `-` and `_`. */
export function encodeText(text: string): string {
  const bytes = new Uint8Array(text.length * bytesPerUnit);
  const length = writeUtf8(text, bytes);
  let out = '';
  for (let at = 0; at < length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let place = 0; place < Math.min(3, length - at) + 1; place++) out += digits[(three >>> (18 - 6 * place)) & 63];
  }
  return out;
}

/** The text again; undefined where there is any other sign in it, or no whole byte at the end. */
export function decodeText(encoded: string): string | undefined {
  if (encoded.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((encoded.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const sign of encoded) {
    const value = digits.indexOf(sign);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >>> bits) & 0xff;
  }
  return readUtf8(bytes, 0, bytes.length);
}
