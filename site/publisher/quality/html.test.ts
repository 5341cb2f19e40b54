import type { Person } from '@kith/shared/person/person';
import { describe, expect, test } from 'vitest';
import { qualityHtml } from './html.ts';
import type { QualityMeta } from './meta.ts';
import { createQuality } from './quality.ts';

const now = new Date('2026-11-23T12:00:00Z');

function person(display: string, more: Partial<Person> = {}): Person {
  return {
    id: display,
    name: { display, aliases: [] },
    handles: [],
    expertise: [],
    interests: [],
    openTo: [],
    ...more,
  };
}

function page(people: readonly Person[], meta: Partial<QualityMeta> = {}): string {
  const quality = createQuality({ now, concepts: [] });
  for (const one of people) quality.add(one);
  const faults = { errors: 0, warnings: 0, notes: 0, lines: [] };
  return qualityHtml(quality.result(), {
    organisation: 'Example Works',
    files: ['people.csv'],
    generatedAt: now,
    faults,
    ...meta,
  });
}

const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>&amp;\'</style>';

describe('the page can be mailed and opened anywhere', () => {
  test('it has no script and asks nobody for anything', () => {
    const html = page([person('Ada')]);
    expect(html).not.toMatch(/<script|<link|<iframe|<img|\son\w+=|@import/i);
    const addresses = Array.from(
      html.matchAll(/(?:src|href)\s*=\s*"([^"]*)"|url\(([^)]{0,20})/g),
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !/^(?:#[a-z-]+$|data:font\/woff2)/.test(address))).toEqual([]);
    expect(html).toContain("default-src 'none'");
  });

  test('whatever a source says is shown as words: the markup is the same for hostile and for plain ones', () => {
    const told = (words: string) =>
      page(
        ['1', '2'].map((id) =>
          person(`Printer ${words}`, {
            id: id + words,
            department: words,
            expertise: [{ topic: words }],
            interests: [{ topic: words + words }],
            manager: words,
          }),
        ),
        {
          organisation: words,
          files: [words],
          faults: { errors: 1, warnings: 0, notes: 0, lines: [words] },
          conflicts: [{ field: words, people: 1, examples: [words] }],
        },
      );
    const tags = (html: string) => html.match(/<[^>]*>/g);
    expect(tags(told(hostile))).toEqual(tags(told('plain')));
    expect(told(hostile)).toContain('&lt;script&gt;alert(2)&lt;/script&gt;&amp;amp;&#39;');
  });
});

describe('the page says no more than there is to say', () => {
  test('where nothing was found, nothing is to be done', () => {
    const advice = 'delete or merge them there';
    expect(page([person('Ada'), person('Emmy')])).not.toContain(advice);
    expect(page([person('Ada'), person('Ada', { id: 'e2' })])).toContain(advice);
  });

  test('a column of which no row says anything is not there', () => {
    const heading = '<th scope="col">Look closer</th>';
    expect(page([person('Printer 3')])).not.toContain(heading);
    expect(page([person('Printer 3'), person('Anna Room')])).toContain(heading);
  });

  test('one is told as one, and none as none', () => {
    const html = page([person('Ada', { updated: '2026-11-01' }), person('Ada', { id: 'e2', updated: '2026-11-01' })]);
    expect(html).toContain('1 group of records may be one person.');
    expect(html).toContain('No record is older than a year; 0 say nothing of their age.');
  });
});

describe('the page reads well with a screen reader', () => {
  const html = page(
    [person('Printer', { expertise: [{ topic: 'Optics' }] }), person('Ada', { openTo: [{ kind: 'mentoring' }] })],
    {
      faults: { errors: 2, warnings: 0, notes: 1, lines: ['people.csv:2 · email · is wrong; left out.'] },
    },
  );

  test('one heading of the first level, a heading for each matter, and contents that lead to each', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const sections = Array.from(html.matchAll(/<section id="([a-z-]+)"/g), (match) => match[1]);
    const links = Array.from(html.matchAll(/<a href="#([a-z-]+)"/g), (match) => match[1]);
    expect(sections.length).toBeGreaterThan(9);
    expect(links).toEqual(sections);
  });

  test('every table has a caption, every column and row a head with its scope, and every row as many cells as heads', () => {
    const tables = html.split('<table>').slice(1);
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      const body = table.slice(0, table.indexOf('</table>'));
      const heads = body.match(/<th scope="col"/g)?.length;
      expect(body).toMatch(/<caption id="[a-z-]+">[^<]+<\/caption>/);
      for (const row of body.slice(body.indexOf('<tbody>')).split('<tr>').slice(1)) {
        expect(row.match(/<th scope="row">/g)).toHaveLength(1);
        expect(row.match(/<t[hd][ >]/g)).toHaveLength(heads ?? 0);
      }
    }
  });

  test('a share is words too, not a bar alone; a cut list says how long it is', () => {
    expect(html).toContain('<span class="figure">50 %</span>');
    expect(html).toContain('The first 1 are shown, of 3.');
  });
});

test('who alone knows something is not named', () => {
  const html = page([person('Emmy Noether', { expertise: [{ topic: 'Rings' }], email: 'emmy@x.example' })]);
  expect(html).toContain('Rings');
  expect(html).not.toMatch(/Emmy|emmy/);
});
