import { faultLine } from '../../report.ts';
import { columns } from '../columns.ts';
import type { ReadOptions, SourceFormat } from '../format.ts';
import type { SourceRecord } from '../record.ts';

/** For tests: the records of a file that comes in pieces, what is said of it, and how many records were rejected. */
export async function readFile(
  format: SourceFormat,
  file: string,
  content: string | Uint8Array,
  own: ReadOptions['columns'],
  piece: number,
): Promise<{ records: SourceRecord[]; said: string[]; rejected: number }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const source = {
    file,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
  const records: SourceRecord[] = [];
  const said: string[] = [];
  let rejected = 0;
  for await (const reading of format.read(source, { columns: own })) {
    if (reading.kind === 'record') records.push(reading.record);
    else said.push(faultLine(reading.fault));
    if (reading.kind === 'rejected') rejected++;
  }
  return { records, said, rejected };
}

/** For tests: the values that are told, without the columns that the record says nothing about. */
export function told(record: SourceRecord | undefined): SourceRecord['values'] {
  const values: SourceRecord['values'] = {};
  for (const column of columns) {
    const said = record?.values[column]?.filter((value) => value !== '') ?? [];
    if (said.length > 0) values[column] = said;
  }
  return values;
}
