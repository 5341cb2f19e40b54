const encoder = new TextEncoder();

/** Octets of a line without its line end (RFC 6350 §3.2). */
const longestLine = 75;

/**
 * A content line folded at 75 octets, never within a character (RFC 6350 §3.2), with its line end. What follows a fold
 * begins with one space, which counts.
 */
export function foldedLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      pieces.push(piece);
      piece = '';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return `${[...pieces, piece].join('\r\n ')}\r\n`;
}
