import { type ListSeparator, listSeparatorOf, splitList, tidy } from '../import/cells.ts';
import { decodingOf, textOf } from '../import/encoding.ts';
import type { Row } from '../import/rows.ts';
import { readTable } from '../import/table.ts';
import type { Fault } from '../report.ts';
import { type Meaning, type Places, placesOf } from './headers.ts';
import { mostConcepts, nothingTold, type ToldVocabulary, type VocabularySource } from './told.ts';

/** What separates a list: line breaks alone where there are any in the column, as in ESCO, whose labels hold `;`. */
function separatorsOf(rows: readonly Row[], places: Places): ReadonlyMap<Meaning, ListSeparator | '\n'> {
  return new Map(
    Array.from(places, ([meaning, own]) => {
      const cells = rows.flatMap((row) => own.map((place) => row.cells[place] ?? ''));
      return [meaning, cells.some((cell) => cell.trim().includes('\n')) ? '\n' : listSeparatorOf(cells)];
    }),
  );
}

/** Words that say that a concept is out of use; ESCO writes `released` for all others. */
const retiredWords: ReadonlySet<string> = new Set(['obsolete', 'deprecated', 'retired', 'withdrawn']);

interface Sheet {
  places: Places;
  separators: ReadonlyMap<Meaning, ListSeparator | '\n'>;
}

/** One row, which tells a concept, or only edges where the table has no labels. */
function readRow(row: Row, { places, separators }: Sheet, into: ToldVocabulary): void {
  const cells = (meaning: Meaning) => (places.get(meaning) ?? []).map((place) => row.cells[place] ?? '');
  const text = (meaning: Meaning) =>
    cells(meaning)
      .map(tidy)
      .find((cell) => cell !== '') ?? '';
  const list = (meaning: Meaning) => {
    const separator = separators.get(meaning) ?? '\n';
    const parts = cells(meaning).flatMap((cell) =>
      separator === '\n' ? cell.split('\n') : splitList(cell, separator),
    );
    return parts.map(tidy).filter((part) => part !== '');
  };
  const { line } = row;
  const prefLabel = text('prefLabel');
  const uri = text('uri') || prefLabel;
  if (retiredWords.has(text('status').toLowerCase())) {
    into.retired++;
    return;
  }
  if (uri === '' || (places.has('prefLabel') && prefLabel === '')) {
    const reason = uri === '' ? 'the row names no concept' : 'has no preferred label';
    const value = uri === '' ? {} : { value: uri };
    into.faults.push({ severity: 'error', file: into.file, line, ...value, reason, outcome: 'the row is left out' });
    return;
  }
  for (const to of list('broader')) into.broader.push({ from: uri, to, line });
  for (const from of list('narrower')) into.broader.push({ from, to: uri, line });
  for (const to of list('related')) into.related.push({ from: uri, to, line });
  if (prefLabel === '') return;
  const altLabel = [...list('altLabel'), ...list('hiddenLabel')];
  into.concepts.push({ uri, line, prefLabel, altLabel, definition: text('definition') });
}

/** Whether the columns can tell concepts or edges between them. */
function tells(places: Places): boolean {
  return places.has('prefLabel') || (places.has('uri') && (places.has('broader') || places.has('related')));
}

/** A vocabulary as a table: one row a concept, or one row an edge. */
export async function readVocabularyTable(source: VocabularySource): Promise<ToldVocabulary> {
  const { file, language } = source;
  const told = nothingTold(file);
  const refuse = (fault: Pick<Fault, 'reason' | 'outcome' | 'line'>) => {
    told.faults.push({ severity: 'error', file, ...fault });
    return told;
  };
  const decoding = await decodingOf(source);
  if (!decoding.ok) return refuse({ reason: decoding.error, outcome: 'save it as "CSV UTF-8" and give that file' });
  const rows: Row[] = [];
  let unclosedAt: number | undefined;
  for await (const part of readTable(textOf(source, decoding.value.encoding))) {
    for (const row of part.rows) rows.push(row);
    unclosedAt = part.unclosedAt;
    if (rows.length <= 4 * mostConcepts) continue;
    return refuse({ reason: 'the table has more rows than Kith reads', outcome: 'nothing is read from it' });
  }
  const header = rows.shift();
  if (header === undefined) return refuse({ reason: 'the file is empty', outcome: 'nothing is read from it' });
  const places = placesOf(header.cells, language);
  if (!tells(places)) {
    const reason = `no column holds a label in ${language}; the header has: ${header.cells.map(tidy).join(', ')}`;
    return refuse({ line: header.line, reason, outcome: 'name one of them "prefLabel"' });
  }
  const sheet: Sheet = { places, separators: separatorsOf(rows, places) };
  for (const row of rows) readRow(row, sheet, told);
  if (unclosedAt === undefined) return told;
  const reason = 'a quotation mark opens in this row and nothing closes it';
  return refuse({ line: unclosedAt, reason, outcome: 'the file is not read from here on' });
}
