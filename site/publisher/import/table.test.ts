import { describe, expect, test } from 'vitest';
import { layoutOf } from './delimiter.ts';
import { readTable } from './table.ts';

/** The table of a text that arrives in pieces of this many characters. */
async function tableOf(text: string, piece = 7) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
  }
  const parts = await Array.fromAsync(readTable(pieces()));
  const [header, ...rows] = parts.flatMap((part) => part.rows);
  return { header, rows, unclosedAt: parts.at(-1)?.unclosedAt };
}

const rows = async (text: string) => (await tableOf(text)).rows;

describe('the delimiter is found in the header', () => {
  test.each([
    ['comma', 'id,name,title\n1;2,a;b,c;d;e;f', ','],
    ['semicolon', 'id;name\n1;"a, b, c"', ';'],
    ['tab', 'id\tname, in full\ttitle; or role', '\t'],
    ['one column', 'name\nAda Lovelace', ','],
    ['delimiters inside quoted headers do not count', '"a;b;c;d",e,f', ','],
  ])('%s', (_name, text, delimiter) => {
    expect(layoutOf(text)).toEqual({ delimiter, skip: 0 });
  });

  test('a spreadsheet may declare it in a first line', async () => {
    expect(await rows('sep=;\r\nid;name\r\n1;Ada\r\n')).toEqual([{ line: 3, cells: ['1', 'Ada'] }]);
  });
});

describe('each row is found with the line that an editor shows', () => {
  test('after fields with line breaks, blank lines and either line end', async () => {
    const text = 'id,name\r\n1,"Ada\r\nLovelace"\r\n\r\n2,Emmy\r\n3,"a\r\n\r\nb"\r\n4,Lise';
    expect((await rows(text)).map((row) => [row.line, row.cells[0]])).toEqual([
      [2, '1'],
      [5, '2'],
      [6, '3'],
      [9, '4'],
    ]);
    expect((await rows(text.replaceAll('\r\n', '\n'))).map((row) => row.line)).toEqual([2, 5, 6, 9]);
    expect((await rows(text.replaceAll('\r\n', '\r'))).map((row) => row.line)).toEqual([2, 5, 6, 9]);
  });

  test.each([1, 2, 5, 1000])('whatever pieces of %i characters cut', async (piece) => {
    const text = 'id,name\r\n1,"Ada\r\nLovelace"\r\n\r\n2,"a ""b"""\r\n';
    expect((await tableOf(text, piece)).rows).toEqual([
      { line: 2, cells: ['1', 'Ada\nLovelace'] },
      { line: 5, cells: ['2', 'a "b"'] },
    ]);
  });

  test('quoted delimiters and doubled quotation marks are text', async () => {
    expect((await rows('id,name\n1,"Noether, ""Emmy"""'))[0]?.cells).toEqual(['1', 'Noether, "Emmy"']);
  });

  test('a stray quotation mark inside a field is text', async () => {
    expect(await rows('id,name\n1,Grace "Amazing" Hopper\n2,Ada')).toHaveLength(2);
  });
});

describe('a quotation mark that never closes', () => {
  test('is found where it opens; the rows before it are read', async () => {
    const table = await tableOf('id,name\n1,Ada\n\n\n2,"Emmy\n3,Lise\n');
    expect(table.unclosedAt).toBe(5);
    expect(table.rows).toHaveLength(1);
  });

  test('does not swallow a whole file into memory', async () => {
    const table = await tableOf(`id,name\n1,Ada\n2,"Emmy\n${'3,Lise\n'.repeat(300_000)}`, 65_536);
    expect(table.unclosedAt).toBe(3);
    expect(table.rows).toHaveLength(1);
  });
});

test('a file without anything in it has no header', async () => {
  expect((await tableOf('\n\n')).header).toBeUndefined();
  expect((await tableOf('')).header).toBeUndefined();
});

describe('a long table is parsed on a thread of its own', () => {
  const long = Array.from({ length: 60_000 }, (_, place) => `${place},"Ada\n${place}",x`).join('\n');

  test('and comes out as a short one would, with the lines of the file', async () => {
    const { header, rows: read, unclosedAt } = await tableOf(`id,name,more\n${long}`, 65_536);
    expect([header?.cells, read.length, unclosedAt]).toEqual([['id', 'name', 'more'], 60_000, undefined]);
    expect(read.at(-1)).toEqual({ line: 2 + 59_999 * 2, cells: ['59999', 'Ada\n59999', 'x'] });
  });

  test('a quotation mark that nobody closes is told with its line, and what stood before is read', async () => {
    const { rows: read, unclosedAt } = await tableOf(`id,name,more\n${long}\n1,"a,b\n${'c\n'.repeat(600_000)}`, 65_536);
    expect([read.length, unclosedAt]).toEqual([60_000, 2 + 60_000 * 2]);
  });

  test('whoever stops in the middle leaves no thread behind', async () => {
    async function* pieces() {
      for (let piece = 0; piece < 1000; piece++) yield 'x,y\n'.repeat(5000);
    }
    for await (const part of readTable(pieces())) if (part.rows.length > 0) break;
    expect(process.getActiveResourcesInfo()).not.toContain('MessagePort');
  });
});
