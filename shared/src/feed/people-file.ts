/** A shard as the cache keeps it: one person is read out of it without the others. */
export interface PeopleFile {
  /** The verified JSON text. */
  text: string;
  /** Where each person's object begins in the text, in UTF-16 code units; at last, where the last one ends. */
  starts: Uint32Array;
}

const quote = 0x22;
const backslash = 0x5c;
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
/** A person stands in the list of people, which stands in the file's object. */
const depthOfPeople = 2;

/** Finds the people in a shard's text. Of what is no JSON (RFC 8259) it finds something or other, which `JSON.parse` refuses. */
export function peopleFile(text: string): PeopleFile {
  const starts: number[] = [];
  let end = text.length;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at);
    } else if (code === openBrace || code === openBracket) {
      if (depth === depthOfPeople) starts.push(at);
      depth += 1;
    } else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
      if (depth === depthOfPeople) end = at + 1;
    }
  }
  return { text, starts: Uint32Array.from([...starts, end]) };
}

/** @param from where it begins @returns where its closing quote is; the end of the text where it has none */
function endOfString(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at === -1) return text.length;
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
}

/**
 * The JSON text of one person; undefined where there is none.
 * @param position the place in the file
 */
export function personText({ text, starts }: PeopleFile, position: number): string | undefined {
  const [start, next] = [starts[position], starts[position + 1]];
  // After a person only a comma and blanks come before the next.
  return start === undefined || next === undefined ? undefined : text.slice(start, text.lastIndexOf('}', next - 1) + 1);
}

/** The places of those whose text names this id; the right one is among them unless the text escapes its letters. */
export function* positionsNaming({ text, starts }: PeopleFile, id: string): Generator<number> {
  const named = `"id":${JSON.stringify(id)}`;
  for (let at = text.indexOf(named); at !== -1; at = text.indexOf(named, at + 1))
    yield starts.findLastIndex((start) => start <= at);
}
