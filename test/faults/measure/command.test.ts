import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contribution } from '@kith/shared/learning/contribution';
import { isShown } from '@kith/shared/measure/figure';
import { type MeasuresReport, reportSchema } from '@kith/shared/measure/report';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, test } from 'vitest';
import { contribution, expertRow, folderWith, idOf, kith, row } from './kith.ts';

const config = {
  'kith.json': '{ "organisation": { "name": "Test" } }',
  'content/vocabulary/optics.md': '---\nprefLabel: Optics\nkind: topic\n---\n',
};

const within = { departments: { mine: 'Physics', theirs: 'Physics' } };

/** Twenty learners and the twenty whom they learn from, half of them in another department, each with a contribution. */
const pairs = Array.from({ length: 20 }, (_, number): [string, Contribution][] => [
  [`in/learner-${number}.json`, contribution([row(number, number % 2 === 0 ? {} : within)])],
  [`in/expert-${number}.json`, contribution([expertRow(number, number % 2 === 0 ? {} : within)])],
]).flat();

const texts = (contributions: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(contributions.map(([name, value]) => [name, JSON.stringify(value)]));

let base = '';
afterEach(() => rm(base, { recursive: true, force: true }));

const measure = (more = '') => kith(base, `measure --contributions in --period 2026-Q3 --out out${more}`);
const report = async (): Promise<MeasuresReport> =>
  reportSchema.parse(JSON.parse(await readFile(join(base, 'out/2026-Q3.json'), 'utf-8')));

/** The report of what is in the folder, as text, and as if nothing were there before. */
async function reportText(): Promise<string> {
  await rm(join(base, 'out'), { recursive: true, force: true });
  await measure();
  return readFile(join(base, 'out/2026-Q3.json'), 'utf-8');
}

describe('kith measure', () => {
  test('joins both sides of a relationship, and writes the figures as JSON and as CSV', async () => {
    base = await folderWith({ ...config, ...texts(pairs) });
    const { code, output } = await measure();
    expect(code).toBe(0);
    expect(output).toContain('2026-Q3, from 40 contributions:');
    const { bridging, impact, reach } = await report();
    expect(reach['people-reached'].value).toEqual({ shown: 40 });
    expect(reach['relationships-reached'].value).toEqual({ shown: 20 });
    expect(reach['sessions-held'].value).toEqual({ shown: 80 });
    expect(reach['learning-hours'].value).toEqual({ shown: 80 });
    expect(bridging['bridging-share'].value).toMatchObject({ shown: 0.5 });
    expect(impact['confidence-change'].value).toMatchObject({ shown: 2 });
    expect(impact['confidence-change'].base).toEqual({ shown: 20 });
    expect(impact['time-to-first-meeting'].value).toEqual({ shown: 6 });
    const csv = await readFile(join(base, 'out/2026-Q3.csv'));
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
    expect(rows.find((one) => one['measure'] === 'relationships-reached')?.['value']).toBe('20');
  });

  test('a contribution twice, an older one again, and a later one of the same person count once', async () => {
    base = await folderWith({ ...config, ...texts(pairs) });
    const once = await reportText();
    const again = { ...texts(pairs.map(([name, own]) => [name.replace('in/', 'in/again-'), own])) };
    const earlier = contribution([row(3, { state: 'active', ended: undefined, sessions: 1, minutes: 60 })], '2026-08');
    const files = { ...again, 'in/earlier.json': JSON.stringify(earlier), 'in/zzz.json': JSON.stringify(earlier) };
    for (const [name, text] of Object.entries(files)) await writeFile(join(base, name), text);
    expect(await reportText()).toBe(once);
    await writeFile(
      join(base, 'in/0.json'),
      JSON.stringify(contribution([row(3, { sessions: 9, minutes: 600 })], '2026-11')),
    );
    await reportText();
    const { reach } = await report();
    expect(reach['people-reached'].value).toEqual({ shown: 40 });
    expect(reach['sessions-held'].value).toEqual({ shown: 85 });
  });

  test('two peers who have the very same to tell are two, and what either hands over again counts once', async () => {
    const peers = Array.from({ length: 12 }, (_, number) =>
      ['a', 'b'].map((side) =>
        contribution([
          row(500 + number, {
            kind: 'peer-learning',
            role: 'peer',
            side: `${side}${number}`.padStart(32, '0').replaceAll(/[^0-9a-f]/g, '0'),
            departments: { mine: 'Physics', theirs: 'Physics' },
          }),
        ]),
      ),
    ).flat();
    const files = peers.map((own, number): [string, Contribution] => [`in/peer-${number}.json`, own]);
    base = await folderWith({ ...config, ...texts([...pairs, ...files]) });
    const once = await reportText();
    const { contributions, reach } = await report();
    expect(reach['people-in-both-roles'].value).toEqual({ shown: 24 });
    expect(reach['relationships-reached'].value).toEqual({ shown: 32 });
    expect(contributions).toEqual({ shown: 64 });
    for (const [name, own] of files) await writeFile(join(base, `${name}-again.json`), JSON.stringify(own));
    expect(await reportText()).toBe(once);
  });

  test('whatever the order and the packing of the files, the report is the same', async () => {
    base = await folderWith({ ...config, ...texts(pairs) });
    const files = await reportText();
    await rm(base, { recursive: true });
    const lines = pairs.toReversed().map(([, own]) => JSON.stringify(own));
    base = await folderWith({ ...config, 'in/all.jsonl': `\uFEFF${lines.join('\r\n\r\n')}` });
    expect(await reportText()).toBe(files);
  });

  test('hostile contributions are refused with file, place and reason, and change nothing', async () => {
    base = await folderWith({ ...config, ...texts(pairs) });
    const alone = await reportText();
    const own = (more: object) => JSON.stringify({ ...contribution([row(99)]), ...more });
    const rows = (...list: unknown[]) => own({ rows: list });
    const hostile: Record<string, [text: string | Uint8Array, said: string]> = {
      'no-json': ['{', 'is not JSON'],
      empty: ['', 'is not JSON'],
      binary: [new Uint8Array([0xff, 0xfe, 0x00]), 'is not JSON'],
      'a-list': ['[]', 'is no contribution'],
      other: ['{"format":"kith-learning","version":1}', 'format · is not that of a contribution, version 1'],
      newer: [own({ version: 2 }), 'version · is not that of a contribution'],
      name: [rows({ ...row(99), name: 'Ada' }), 'rows[0].name · is nothing that a contribution has'],
      prototype: ['{"__proto__":{"format":"kith-contribution","version":1}}', 'format · is not that of a contribution'],
      negative: [rows(row(98), row(99, { minutes: -1 })), 'rows[1].minutes · is missing or not as it should be'],
      endless: [rows(row(99, { sessions: 1e9 })), 'rows[0].sessions'],
      hours: [rows(row(99, { sessions: 1, minutes: 5000 })), 'rows[0].minutes · "5000" are more than the sessions'],
      future: [own({ made: '2026-12' }), 'made · "2026-12" is a month to come'],
      'future-row': [rows(row(99, { begun: '2026-11', ended: '2026-11' })), 'rows[0].begun · "2026-11" is after'],
      'future-end': [rows(row(99, { ended: '2026-11' })), 'rows[0].ended · "2026-11" is after'],
      backwards: [rows(row(99, { ended: '2026-06' })), 'rows[0].ended · "2026-06" is before the beginning'],
      endings: [rows(row(99, { state: 'active' })), 'rows[0].ended · is there'],
      twice: [rows(row(99), row(99)), 'rows[1].id · is the id of another row too'],
      'no-month': [rows(row(99, { begun: '2026-13' })), 'rows[0].begun'],
      many: [own({ rows: Array.from({ length: 2001 }, (_, number) => row(number)) }), 'rows · '],
      huge: [`"${'x'.repeat(16_100_000)}"`, 'is larger than the 16 MB'],
    };
    for (const [name, [text]] of Object.entries(hostile)) await writeFile(join(base, `in/${name}.json`), text);
    await writeFile(
      join(base, 'in/lines.jsonl'),
      `${JSON.stringify(contribution([]))}\n{\n"${'x'.repeat(16_100_000)}"\n`,
    );
    await writeFile(join(base, 'in/notes.txt'), 'Call Ada');
    expect(await reportText()).toBe(alone);
    await rm(join(base, 'out'), { recursive: true });
    const { code, output } = await measure();
    expect(code).toBe(1);
    for (const [name, [, said]] of Object.entries(hostile))
      expect(output.split('\n').find((line) => line.startsWith(`in/${name}.json`))).toContain(said);
    expect(output).toContain('in/lines.jsonl:2 · is not JSON; the contribution is left out.');
    expect(output).toContain('in/lines.jsonl:3 · is larger than');
    expect(output).toContain('in/notes.txt · warning');
  });

  test('a group below the minimum is not told, whatever was handed over', async () => {
    base = await folderWith({ ...config, ...texts(pairs.slice(0, 18)) });
    const { output } = await measure();
    expect(output).toContain('relationships: not told');
    const { bridging, contributions, impact, reach } = await report();
    const measures = [reach, bridging, impact].flatMap((section) => Object.entries(section));
    // Eighteen people took part, in nine relationships: that, and what all eighteen answered, is all that may be told.
    expect(measures.flatMap(([id, { value }]) => (isShown(value) ? [id] : []))).toEqual([
      'people-reached',
      'pulse-score',
    ]);
    expect(reach['people-reached'].value).toEqual({ shown: 18 });
    expect(contributions).toEqual({ shown: 18 });
  });

  test('a report that somebody may have seen is not written over with other figures', async () => {
    base = await folderWith({ ...config, ...texts(pairs) });
    await measure();
    const before = await readFile(join(base, 'out/2026-Q3.json'), 'utf-8');
    expect(await measure()).toMatchObject({ code: 0, output: expect.stringContaining('Unchanged') });
    await writeFile(join(base, 'in/late.json'), JSON.stringify(contribution([row(21)])));
    const { code, output } = await measure();
    expect(code).toBe(1);
    expect(output).toContain('out/2026-Q3.json · is there already, with other figures');
    expect(await readFile(join(base, 'out/2026-Q3.json'), 'utf-8')).toBe(before);
  });

  test('the population is that of files of people or of a publication; texts that are none of its departments are not told', async () => {
    const people = Array.from(
      { length: 200 },
      (_, place) => `p${place},Person ${place},${place < 100 ? 'Physics' : 'Music'}`,
    );
    const strange = Array.from({ length: 12 }, (_, number): [string, Contribution] => [
      `in/strange-${number}.json`,
      contribution([
        row(100 + number, { departments: { mine: '=HYPERLINK("https://evil")', theirs: 'Ada Lovelace' } }),
      ]),
    ]);
    base = await folderWith({
      ...config,
      ...texts([...pairs, ...strange]),
      'people.csv': `id,name,department\n${people.join('\n')}\n`,
    });
    await measure(' --people people.csv');
    const { population, reach } = await report();
    expect(population).toEqual({ shown: 200 });
    expect(reach['share-of-population'].value).toEqual({ shown: 0.26 });
    expect(reach['share-of-population'].parts).toContainEqual({ of: { department: 'Physics' }, value: { shown: 0.3 } });
    const json = await readFile(join(base, 'out/2026-Q3.json'), 'utf-8');
    expect(json).not.toMatch(/HYPERLINK|Lovelace/);
    await kith(base, 'publish --people people.csv --out dist');
    await kith(base, 'measure --contributions in --period 2026-Q3 --out other --feed dist');
    expect(await readFile(join(base, 'other/2026-Q3.json'), 'utf-8')).toBe(json);
  });

  test('a department that is a formula stands in the CSV as text', async () => {
    const formula = '=1+1';
    const own = pairs.map(([name, { made, rows }]): [string, Contribution] => [
      name,
      contribution(
        rows.map((one) => ({ ...one, departments: { mine: formula, theirs: formula } })),
        made,
      ),
    ]);
    base = await folderWith({ ...config, ...texts(own) });
    await measure();
    const text = await readFile(join(base, 'out/2026-Q3.csv'), 'utf-8');
    expect(text).toContain(`'${formula}`);
    expect(text).not.toMatch(/(?:^|,)"?=/m);
  });

  test('a quarter that is not over, or a report that cannot be read, is told', async () => {
    base = await folderWith({ ...config, ...texts(pairs), 'out/2026-Q2.json': '{}' });
    const early = await kith(base, 'measure --contributions in --period 2026-Q4 --out out');
    expect(early.output).toContain('is of a quarter that is not over');
    const { code, output } = await measure();
    expect(code).toBe(1);
    expect(output).toContain('out/2026-Q2.json · is no report of measures, version 1');
  });

  test('with noise the counts are others, and the report says so', async () => {
    base = await folderWith({ ...config, ...texts(pairs) });
    await measure(' --epsilon 1');
    expect((await report()).epsilon).toBe(1);
  });

  test('an id tells nothing of where it comes from', () => {
    expect(idOf(1)).toMatch(/^[0-9a-f]{32}$/);
  });
});
