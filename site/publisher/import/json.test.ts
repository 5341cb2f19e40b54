import { describe, expect, test } from 'vitest';
import { faultLine } from '../report.ts';
import { memberOf, plainText } from './json/value.ts';
import { readJson } from './json.ts';

/** What a file with this text holds: each record with its line, each fault as people read it. */
async function read(text: string | Uint8Array, piece = 7): Promise<unknown[]> {
  const all = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const source = {
    file: 'people.json',
    async *bytes() {
      for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
    },
  };
  const readings = await Array.fromAsync(readJson(source, ['Resources']));
  return readings.map((reading) =>
    reading.kind === 'record' ? [reading.line, reading.value] : `${reading.kind} ${faultLine(reading.fault)}`,
  );
}

describe('people are found however a system lays its file out', () => {
  test.each([
    ['a list', '[\n{"a":1},\n{"a":2}]\n', 2],
    ['a list in an object', '{"total":2,"Resources":[\n{"a":1},\n{"a":2}],"schemas":[]}', 2],
    [
      'a list in an object, its name in another case, with space round it',
      '{ "resources" : [\n{"a":1},\n{"a":2} ] }',
      2,
    ],
    ['a document a line', '\n{"a":1}\n{"a":2}\n', 2],
    ['one document after the other, pages among them', '\n{"Resources":[{"a":1}]}\n{"a":2}', 2],
    ['a list of pages', '[\n{"Resources":[{"a":1}]},\n{"Resources":[{"a":2}]}]', 2],
    ['two lists in one object', '{"Resources":[\n{"a":1}],"x":[3],"Resources":[\n{"a":2}]}', 2],
  ])('%s', async (_name, text, line) => {
    expect(await read(text)).toEqual([
      [line, { a: 1 }],
      [line + 1, { a: 2 }],
    ]);
  });

  test('an object without such a list is a record itself, whatever lists it has', async () => {
    const user = { userName: 'ada', emails: [{ value: 'a@x.example' }], a: { Resources: [1] } };
    expect(await read(JSON.stringify(user, undefined, 2))).toEqual([[1, user]]);
  });

  test('an empty list has nobody in it, and nothing is wrong with that', async () => {
    expect(await read('{"totalResults":0,"Resources":[]}')).toEqual([]);
    expect(await read('[]')).toEqual([]);
  });

  test('what stands before the list is told with each record', async () => {
    const bytes = new TextEncoder().encode('{"@context":{"x":"y"},"Resources":[{"a":1}]}');
    const source = {
      file: 'x',
      bytes: async function* () {
        yield bytes;
      },
    };
    const [first] = await Array.fromAsync(readJson(source, ['Resources']));
    expect(first).toEqual({
      kind: 'record',
      line: 1,
      value: { a: 1 },
      around: { '@context': { x: 'y' }, Resources: null },
    });
  });

  test('UTF-16 as PowerShell writes it, and a byte order mark', async () => {
    const text = '\ufeff[{"name":"Zoë"}]';
    const units = Uint8Array.from(
      Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    expect(await read(units)).toEqual([[1, { name: 'Zoë' }]]);
    expect(await read(text)).toEqual([[1, { name: 'Zoë' }]]);
  });

  test('windows-1252 is read with a warning', async () => {
    expect(await read(Uint8Array.from(Array.from('[{"name":"Zoë"}]', (letter) => letter.charCodeAt(0))))).toEqual([
      'fault people.json · warning · the file is not UTF-8; it is read as windows-1252; if letters look wrong, save it as UTF-8.',
      [1, { name: 'Zoë' }],
    ]);
  });
});

describe('a slip costs what it is in, and says where', () => {
  test('a record of a list: the others are read', async () => {
    expect(await read('[{"a":1},\n{"b" 2},\n{"c":"no end},\n{"d":4}]')).toEqual([
      [1, { a: 1 }],
      "rejected people.json:2 · is not JSON: expected ':' after property name; the record is left out.",
      'rejected people.json:3 · what opens here is nowhere closed; the record is left out.',
      [4, { d: 4 }],
    ]);
  });

  test('the line of the slip, not that of the record, where they differ', async () => {
    expect(await read('[\n{\n"a": 1,\n"b": 2\n"c": 3\n}]')).toEqual([
      "rejected people.json:5 · is not JSON: expected ',' or '}' after property value; the record is left out.",
    ]);
  });

  test('a line that breaks off does not swallow the lines after it', async () => {
    expect(await read('{"a":1}\n{"b":"x\n{"c":3}\n{"d":{"e":1\n{"f":6}\n')).toEqual([
      [1, { a: 1 }],
      'rejected people.json:2 · what opens here is nowhere closed; the record is left out.',
      [3, { c: 3 }],
      'rejected people.json:4 · what opens here is nowhere closed; the record is left out.',
      [5, { f: 6 }],
    ]);
  });

  test('a file that breaks off keeps the people before', async () => {
    expect(await read('{"Resources":[{"a":1},\n{"b":"cut')).toEqual([
      [1, { a: 1 }],
      'rejected people.json:2 · what opens here is nowhere closed; the record is left out.',
      'fault people.json:2 · the file breaks off in the middle; the file is not read from here on.',
    ]);
  });

  test.each([
    ['an empty file', '', 'the file holds nothing'],
    ['a web page', '<!doctype html>\n<title>Sign in</title>', 'what stands here is not JSON'],
    ['a missing comma', '[{} {}]', 'a comma is missing between two values of a list'],
    ['a closing bracket too many', '[]]', '"]" stands where a value should'],
    [
      'a member without value before the list',
      '{"a":,"Resources":[{}]}',
      'the object that begins in line 1 is not JSON',
    ],
    ['a slip behind the list', '{"Resources":[],x}', 'what stands here is not JSON'],
  ])('%s', async (_name, text, reason) => {
    const readings = await read(text);
    expect(readings.at(-1)).toContain(`fault people.json:1 · ${reason}`);
  });

  test('a comma at the end of a list', async () => {
    expect(await read('[{"a":1},]')).toEqual([
      [1, { a: 1 }],
      'fault people.json:1 · "]" stands where a value should; the file is not read from here on.',
    ]);
  });

  test('what is no object is no record', async () => {
    expect(await read('["ada", 1, [2], {"a":1}]')).toEqual([
      ...Array(3).fill('rejected people.json:1 · is not an object, as a record is; the record is left out.'),
      [1, { a: 1 }],
    ]);
  });
});

describe('a hostile file harms nobody', () => {
  test('a record that nests too deep is left out, the others are read', async () => {
    const deep = (levels: number) => `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
    const readings = await read(`[${deep(65)},${deep(64)}]`, 1000);
    expect(readings[0]).toBe('rejected people.json:1 · nests deeper than 64 levels; the record is left out.');
    expect(readings[1]).toEqual([1, JSON.parse(deep(64))]);
  });

  test('a record that is too long is left out, the others are read', async () => {
    const readings = await read(`[{"a":"${'x'.repeat(4 * 1024 * 1024)}"},{"a":1}]`, 65_536);
    expect(readings).toEqual([
      'rejected people.json:1 · is longer than 4194304 characters; the record is left out.',
      [1, { a: 1 }],
    ]);
  });

  test('names of members that all objects have mean nothing', async () => {
    const source = {
      file: 'x',
      bytes: async function* () {
        yield new TextEncoder().encode('{"__proto__":{"admin":true},"toString":1}');
      },
    };
    const [first] = await Array.fromAsync(readJson(source, []));
    expect(first?.kind).toBe('record');
    if (first?.kind !== 'record') return;
    expect(memberOf(first.value, 'admin')).toBeUndefined();
    expect(memberOf(first.value, 'constructor')).toBeUndefined();
    expect(memberOf(first.value, 'toString')).toBe(1);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  test('half a character, as escapes can write it, is made whole', () => {
    expect(plainText(JSON.parse('"a\\ud800b"'))).toBe('a\ufffdb');
  });
});
