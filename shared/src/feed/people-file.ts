/** A shard as the cache keeps it: one person is read out of it without the others. */
export interface PeopleFile {
  /** The verified JSON text in UTF-8: bytes lie outside the memory that a browser sweeps, which texts of this size would fill. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each person's object begins in the bytes; at last, where the last one ends. */
  starts: Uint32Array<ArrayBuffer>;
}

const quote = 0x22;
const backslash = 0x5c;
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
/** A person stands in the list of people, which stands in the file's object. */
const depthOfPeople = 2;

/**
 * Finds the people in a shard. Of what is no JSON (RFC 8259) it finds something or other, which `JSON.parse` refuses.
 * @param bytes UTF-8
 */
export function peopleFile(bytes: Uint8Array<ArrayBuffer>): PeopleFile {
  const starts: number[] = [];
  let end = bytes.length;
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfString(bytes, at);
    } else if (byte === openBrace || byte === openBracket) {
      if (depth === depthOfPeople) starts.push(at);
      depth += 1;
    } else if (byte === closeBrace || byte === closeBracket) {
      depth -= 1;
      if (depth === depthOfPeople) end = at + 1;
    }
  }
  return { bytes, starts: Uint32Array.from([...starts, end]) };
}

/** @param from where it begins @returns where its closing quote is; the end of the bytes where it has none */
function endOfString(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === quote) return at;
    if (bytes[at] === backslash) at += 1;
  }
  return bytes.length;
}

/**
 * The JSON text of one person in UTF-8; undefined where there is none.
 * @param position the place in the file
 */
export function personBytes({ bytes, starts }: PeopleFile, position: number): Uint8Array | undefined {
  const [start, next] = [starts[position], starts[position + 1]];
  if (start === undefined || next === undefined) return undefined;
  // After a person only a comma and blanks come before the next.
  return bytes.subarray(start, bytes.lastIndexOf(closeBrace, next - 1) + 1);
}
