import { isUtf8 } from 'node:buffer';

/** A line with all that continues it. */
export interface Line {
  /** Of its first line in the file, from 1. */
  number: number;
  /** Without its line break and folding, and without the file's byte order mark. */
  text: string;
  /** It is longer than the most that is kept: `text` is its beginning. */
  cut: boolean;
  /** It is not UTF-8 and was read as windows-1252. */
  guessed: boolean;
}

export interface Folding {
  /** What a line begins with that continues the line before: one of these bytes, which is dropped. */
  marks: readonly number[];
  /** The most bytes of a line that are kept. */
  most: number;
  /** Whether a line whose first byte is this, its line break if it is blank, is wanted at all; others are passed over. */
  wants?: (first: number) => boolean;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Bytes that are copied one by one, which costs less than a view of them. */
const shortLine = 64;

/** Characters that are put together one by one, which costs less than a call that reads them from bytes. */
const shortText = 8;

const western = new TextDecoder('windows-1252');

/** Takes the bytes of a file in pieces of any size and gives its lines. */
export interface Unfolder {
  /** The lines that this piece completes. A blank line is one with an empty text. */
  push(piece: Uint8Array): Line[];
  /** What is left when the file ends. */
  end(): Line[];
}

/**
 * Lines that may be folded: broken anywhere, with one white space in front of each further part (RFC 6350 section 3.2,
 * RFC 2849 note 2). They end in LF, CR LF or CR. Unfolds bytes and not characters, since old writers break lines within
 * a character too. Keeps one line in memory.
 */
export function createUnfolder({ marks, most, wants = () => true }: Folding): Unfolder {
  let kept = Buffer.allocUnsafe(4096);
  let length = 0;
  let cut = false;
  let begun = 0;
  let number = 0;
  let atStart = true;
  let afterReturn = false;
  let ascii = true;
  /** Nobody wants the line that is being read. */
  let passed = false;

  const append = (piece: Uint8Array, from: number, end: number) => {
    const room = Math.min(end - from, most - length);
    cut ||= room < end - from;
    if (length + room > kept.length) {
      const larger = Buffer.allocUnsafe(Math.min(most, Math.max(kept.length * 2, length + room)));
      larger.set(kept.subarray(0, length));
      kept = larger;
    }
    if (room > shortLine) kept.set(piece.subarray(from, from + room), length);
    else for (let at = 0; at < room; at++) kept[length + at] = piece[from + at] ?? 0;
    length += room;
  };
  const asciiText = (): string => {
    if (length > shortText) return kept.toString('latin1', 0, length);
    let text = '';
    for (let at = 0; at < length; at++) text += String.fromCharCode(kept[at] ?? 0);
    return text;
  };
  const textOf = (): { text: string; guessed: boolean } => {
    const bytes = kept.subarray(0, length);
    // A cut may go through a character: what is kept of such a line is for its name alone.
    const guessed = !cut && !isUtf8(bytes);
    const text = guessed ? western.decode(bytes) : bytes.toString('utf8');
    return { text: begun === 1 && text.startsWith('\ufeff') ? text.slice(1) : text, guessed };
  };
  const flush = (lines: Line[]) => {
    if (passed) passed = false;
    else if (begun > 0 && ascii) lines.push({ number: begun, text: asciiText(), cut, guessed: false });
    else if (begun > 0) lines.push({ number: begun, cut, ...textOf() });
    length = 0;
    cut = false;
    ascii = true;
    begun = 0;
  };
  return {
    push: (piece) => {
      const lines: Line[] = [];
      let at = 0;
      while (at < piece.length) {
        const second = afterReturn && piece[at] === lineFeed;
        afterReturn = false;
        if (second) {
          at++;
          continue;
        }
        if (atStart) {
          number++;
          atStart = false;
          // Nothing continues a blank line.
          const first = piece[at] ?? 0;
          if ((length > 0 || passed) && marks.includes(first)) at++;
          else {
            flush(lines);
            const wanted = wants(first);
            passed = !wanted && first !== lineFeed && first !== carriageReturn;
            begun = wanted || passed ? number : 0;
          }
        }
        let end = at;
        while (end < piece.length && piece[end] !== lineFeed && piece[end] !== carriageReturn) {
          ascii &&= (piece[end] ?? 0) < 0x80;
          end++;
        }
        if (end > at && !passed) append(piece, at, end);
        if (end < piece.length) {
          atStart = true;
          afterReturn = piece[end] === carriageReturn;
        }
        at = end + 1;
      }
      return lines;
    },
    end: () => {
      const lines: Line[] = [];
      flush(lines);
      return lines;
    },
  };
}
