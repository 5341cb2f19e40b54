/**
 * How a cell is written so that no spreadsheet computes it and no list loses a value, with the way back for the
 * importer: `unguarded(guarded(text)) === text` and `splitAt(joined(values), ';')` gives the values again.
 */

/** What begins a formula: OWASP "CSV Injection", with the full-width forms that some programs take as equal. */
const formulaStarts = new Set(Array.from('=+-@＝＋－＠'));
/** What programs skip before a formula, and our own mark. Tabs and line ends are begins of cells besides. */
const skipped = /['"\s]/u;
/** After these a program that was told of another delimiter begins a new cell: `Optics;=1+1` in half of Europe. */
const cellEnds = new Set([';', '\t', '\r', '\n']);
const mark = "'";

/**
 * The places in a text where a program may begin to read a formula. Linear in the text. A place counts whether or not
 * marks stand there already, so that one mark more or less changes no answer.
 */
function formulaPlaces(text: string): number[] {
  const places: number[] = [];
  let formulaAhead = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (cellEnds.has(character) && formulaAhead) places.push(at + 1);
    if (formulaStarts.has(character)) formulaAhead = true;
    else if (!skipped.test(character)) formulaAhead = false;
  }
  if (formulaAhead) places.push(0);
  return places.reverse();
}

/** The text cut at the places. */
function cutAt(text: string, places: readonly number[]): string[] {
  return [0, ...places].map((start, index) => text.slice(start, places[index]));
}

/**
 * A cell's text that is text in every spreadsheet: where a formula could begin, also after white space or quotation
 * marks, stands an apostrophe. Texts that begin with an apostrophe and a formula get one more.
 */
export function guarded(text: string): string {
  return cutAt(text, formulaPlaces(text)).join(mark);
}

/** The text that was guarded; a text without such an apostrophe stays as it is. */
export function unguarded(cell: string): string {
  if (!cell.includes(mark)) return cell;
  const [first = '', ...parts] = cutAt(cell, formulaPlaces(cell));
  return first + parts.map((part) => (part.startsWith(mark) ? part.slice(1) : part)).join('');
}

/** How many backslashes end the text. */
function backslashes(text: string): number {
  let count = 0;
  while (text.charAt(text.length - 1 - count) === '\\') count++;
  return count;
}

/** A part of a value that a `;` follows: the backslashes at its end are doubled, so that none belongs to the `;`. */
function ended(part: string): string {
  return part + '\\'.repeat(backslashes(part));
}

/**
 * The values as one list cell: `Optics; C\; Unix`. A `;` inside a value has a backslash before it. A cell whose only
 * sign of being a list would be the `|` in a value ends with a `;`, since importers split at `|` in columns without any.
 */
export function joined(values: readonly string[]): string {
  const escaped = values.map((value) => {
    const parts = value.split(';');
    return parts.map((part, index) => (index < parts.length - 1 ? ended(part) : part)).join('\\;');
  });
  const cell = escaped.map((value, index) => (index < escaped.length - 1 ? ended(value) : value)).join('; ');
  return cell.includes('|') && !cell.includes(';') ? `${ended(cell)};` : cell;
}

/**
 * The values of one line of a list cell: what stands between separators that have no backslash before them. Before a
 * separator two backslashes are one; elsewhere they are letters like others, so that `TCP\IP` stays.
 */
export function splitAt(line: string, separator: ';' | '|'): string[] {
  const values: string[] = [];
  let pieces: string[] = [];
  const parts = line.split(separator);
  const last = parts.pop() ?? '';
  for (const part of parts) {
    const count = backslashes(part);
    pieces.push(part.slice(0, part.length - Math.ceil(count / 2)));
    if (count % 2 === 1) pieces.push(separator);
    else {
      values.push(pieces.join(''));
      pieces = [];
    }
  }
  return [...values, pieces.join('') + last];
}
