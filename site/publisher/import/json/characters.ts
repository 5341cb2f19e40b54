/** The characters that give a JSON text its form (RFC 8259, section 2), as UTF-16 units. */
export const lineFeed = 0x0a;
export const quote = 0x22;
export const backslash = 0x5c;
export const comma = 0x2c;
export const colon = 0x3a;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;

/** White space between values: space, tab, line feed and carriage return, and no other. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === lineFeed || code === 0x0d || code === 0x09;
}

const marks: ReadonlySet<number> = new Set([comma, colon, quote, openBracket, closeBracket, openBrace, closeBrace]);

/** Whether a number, `true`, `false`, `null` or a slip of the pen ends before this character. */
export function endsWord(code: number): boolean {
  return isSpace(code) || marks.has(code);
}
