/** One part of a distinguished name: its attribute in lower case and its value as it is meant. */
export interface NamePart {
  attribute: string;
  value: string;
}

const longestName = 10_000;

const hexPair = /^[0-9a-f]{2}$/i;

/** What a run of backslash escapes means: a special character, or bytes of UTF-8 in hexadecimal. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  const bytes: Buffer[] = [];
  let from = 0;
  let at = text.indexOf('\\');
  while (at >= 0 && at < text.length - 1) {
    bytes.push(Buffer.from(text.slice(from, at)));
    const pair = text.slice(at + 1, at + 3);
    const isByte = hexPair.test(pair);
    if (isByte) bytes.push(Buffer.from(pair, 'hex'));
    // A character behind a backslash stands for itself: it is taken with the text that follows.
    from = at + (isByte ? 3 : 1);
    at = text.indexOf('\\', at + (isByte ? 3 : 2));
  }
  bytes.push(Buffer.from(text.slice(from)));
  return Buffer.concat(bytes).toString('utf8');
}

/** White space at the ends, but for one that a backslash keeps. */
function trimmed(text: string): string {
  const end = text.trimEnd();
  let slashes = 0;
  while (end[end.length - 1 - slashes] === '\\') slashes++;
  return (slashes % 2 === 1 && end.length < text.length ? `${end} ` : end).trimStart();
}

function partOf(text: string): NamePart | undefined {
  const equals = text.indexOf('=');
  const attribute = text.slice(0, Math.max(0, equals)).trim().toLowerCase();
  return attribute === '' ? undefined : { attribute, value: unescaped(trimmed(text.slice(equals + 1))) };
}

/** A text cut at the separators that no backslash escapes. */
function cut(text: string, separators: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (separators.includes(text.charAt(at))) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)];
}

/**
 * A distinguished name from its last part to the root, each with one attribute or several joined by `+`
 * (RFC 4514; also with semicolons, as RFC 2253 lets old writers do).
 * @returns undefined where the text is no such name, or longer than a directory's names are
 */
export function readName(text: string): NamePart[][] | undefined {
  if (text.length > longestName) return undefined;
  const name: NamePart[][] = [];
  for (const relative of cut(text, ',;')) {
    const parts: NamePart[] = [];
    for (const piece of cut(relative, '+')) {
      const part = partOf(piece);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    name.push(parts);
  }
  return name;
}

/** A text by which two spellings of one distinguished name are the same: without case, order and superfluous spaces. */
export function nameKey(name: readonly (readonly NamePart[])[]): string {
  const word = ({ attribute, value }: NamePart) => `${attribute}=${value.toLowerCase().replace(/ {2,}/g, ' ').trim()}`;
  return name.map((parts) => parts.map(word).sort().join('\u0001')).join('\u0000');
}
