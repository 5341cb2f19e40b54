import { describe, expect, test } from 'vitest';
import { layoutOf } from './delimiter.ts';
import { readTable } from './table.ts';

const rows = (text: string) => {
  const table = readTable(text);
  return table.ok ? table.value.rows : [];
};

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

  test('a spreadsheet may declare it in a first line', () => {
    expect(rows('sep=;\r\nid;name\r\n1;Ada\r\n')).toEqual([{ line: 3, cells: ['1', 'Ada'] }]);
  });
});

describe('each row is found with the line that an editor shows', () => {
  test('after fields with line breaks, blank lines and either line end', () => {
    const text = 'id,name\r\n1,"Ada\r\nLovelace"\r\n\r\n2,Emmy\r\n3,"a\r\n\r\nb"\r\n4,Lise';
    expect(rows(text).map((row) => [row.line, row.cells[0]])).toEqual([
      [2, '1'],
      [5, '2'],
      [6, '3'],
      [9, '4'],
    ]);
    expect(rows(text.replaceAll('\r\n', '\n')).map((row) => row.line)).toEqual([2, 5, 6, 9]);
    expect(rows(text.replaceAll('\r\n', '\r')).map((row) => row.line)).toEqual([2, 5, 6, 9]);
  });

  test('quoted delimiters and doubled quotation marks are text', () => {
    expect(rows('id,name\n1,"Noether, ""Emmy"""')[0]?.cells).toEqual(['1', 'Noether, "Emmy"']);
  });

  test('a stray quotation mark inside a field is text', () => {
    expect(rows('id,name\n1,Grace "Amazing" Hopper\n2,Ada')).toHaveLength(2);
  });

  test('a quotation mark that never closes is found where it opens; the rows before it are read', () => {
    const table = readTable('id,name\n1,Ada\n\n2,"Emmy\n3,Lise\n');
    expect(table.ok && table.value.unclosedAt).toBe(4);
    expect(table.ok && table.value.rows).toHaveLength(1);
  });

  test('a file without anything in it is refused', () => {
    expect(readTable('\n\n')).toEqual({ ok: false, error: 'has no header row' });
  });
});
