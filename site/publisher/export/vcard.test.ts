import type { Person } from '@kith/shared/person/person';
import { describe, expect, test } from 'vitest';
import { foldedLine } from './line.ts';
import { vcard } from './vcard.ts';
import { contentLine } from './vcard-line.ts';

async function card(more: Partial<Person>): Promise<string[]> {
  const name = { display: 'Emmy Noether', aliases: [] };
  const person = { id: 'e1', name, handles: [], expertise: [], interests: [], openTo: [], ...more };
  let text = '';
  for await (const piece of vcard.write([person])) text += piece;
  return text.split('\r\n');
}

describe('a card that any address book reads', () => {
  test('has version, name and id, in the order that RFC 6350 asks for, and ends in CR LF', async () => {
    expect(await card({})).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'UID;VALUE=text:e1',
      'FN:Emmy Noether',
      'END:VCARD',
      '',
    ]);
  });

  test('says expertise in the words of RFC 6715, with our own level, date and source beside it', async () => {
    const expertise = [
      { topic: 'Rings, fields', level: 'advanced', date: '2026-01-02', source: 'say "so"; ^' },
    ] as const;
    const lines = await card({ expertise: [...expertise] });
    expect(lines.join('\n').replaceAll('\n ', '')).toContain(
      'EXPERTISE;INDEX=1;LEVEL=expert;X-KITH-LEVEL=advanced;X-KITH-DATE=2026-01-02;X-KITH-SOURCE="say ^\'so^\'; ^^":Rings\\, fields',
    );
  });

  test('keeps family name, given name, department and place apart from their neighbours', async () => {
    const lines = await card({
      name: { display: 'E. Noether', given: 'Emmy; A', family: 'Noether, Dr', aliases: ['Amalie', 'A,B'] },
      department: 'Algebra; Göttingen',
      location: 'Erlangen, Bavaria',
    });
    expect(lines).toContain('N:Noether\\, Dr;Emmy\\; A;;;');
    expect(lines).toContain('NICKNAME:Amalie,A\\,B');
    expect(lines).toContain('ORG:;Algebra\\; Göttingen');
    expect(lines).toContain('ADR;TYPE=work:;;;Erlangen\\, Bavaria;;;');
  });
});

describe('long lines are folded at 75 octets', () => {
  test.each(['x'.repeat(75), 'x'.repeat(76), 'ä'.repeat(90), '漢字'.repeat(60), '😀'.repeat(50)])('%s', (text) => {
    const lines = foldedLine(text).split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    for (const line of lines.slice(1)) expect(line.startsWith(' ')).toBe(true);
    expect(lines.join('\r\n').replaceAll('\r\n ', '')).toBe(text);
    expect(lines.join('')).not.toContain('\ufffd');
  });
});

test('a line break in a parameter or a value begins no new property', async () => {
  const lines = await card({ title: 'Chair\r\nEND:VCARD', pronouns: 'she\nher' });
  expect(lines).toContain('TITLE:Chair\\nEND:VCARD');
  expect(contentLine('X', 'y', [['Z', 'a\nb']])).toBe('X;Z="a^nb":y');
});
