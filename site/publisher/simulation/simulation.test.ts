import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contributionSchema } from '@kith/shared/learning/contribution';
import { eventSchema, type LearningEvent } from '@kith/shared/learning/event';
import { relationshipsOf } from '@kith/shared/learning/log';
import { firstState, nextState } from '@kith/shared/learning/machine';
import { reportSchema } from '@kith/shared/measure/report';
import type { Person } from '@kith/shared/person/person';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readBank } from '../survey/bank.ts';
import { chanceFrom } from './chance.ts';
import { contributionsAt, contributorsOf } from './contributions.ts';
import { measureYear } from './measure-year.ts';
import { modelFrom } from './model.ts';
import { placesLike } from './people.ts';
import { quarters, simulate } from './simulate.ts';
import { surveyOf } from './survey.ts';
import { type Logs, logsOf } from './year.ts';

const [from, to] = [Date.UTC(2025, 9), Date.UTC(2026, 9)];

test('four quarters follow one another without a gap, over the turn of the year', () => {
  expect(quarters.map(({ name }) => name)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
  expect(quarters.map((quarter) => [quarter.from, quarter.to])).toEqual([
    [from, Date.UTC(2026, 0)],
    [Date.UTC(2026, 0), Date.UTC(2026, 3)],
    [Date.UTC(2026, 3), Date.UTC(2026, 6)],
    [Date.UTC(2026, 6), to],
  ]);
});

test('a place has the shape of somebody, and the name of nobody', () => {
  const places = placesLike(people, 50, chanceFrom(1));
  expect(new Set(places.map(({ id }) => id)).size).toBe(50);
  const told = JSON.stringify(places);
  for (const { id, name } of people) expect([told.includes(id), told.includes(name.display)]).toEqual([false, false]);
  for (const { department, expertise } of places)
    expect(people.some((model) => model.department === department && model.expertise === expertise)).toBe(true);
});

test('every event is one of the learning log, and every step one that its machine knows', () => {
  const { logs } = simulated(7);
  expect(logs.size).toBeGreaterThan(50);
  for (const log of logs.values()) {
    for (const event of log) expect(eventSchema.safeParse(event).success, JSON.stringify(event)).toBe(true);
    expect(strangeSteps(log)).toEqual([]);
  }
});

test('all five kinds and every way to end come about, and asks that nobody answers', () => {
  const states = new Set<string>();
  const kinds = new Set<string>();
  for (const log of simulated(7).logs.values())
    for (const { kind, state } of relationshipsOf(log)) {
      kinds.add(kind);
      states.add(state);
    }
  expect([...kinds].sort()).toEqual([...relationshipKinds].sort());
  expect([...states]).toEqual(expect.arrayContaining(['asked', 'declined', 'completed', 'completed-early', 'stopped']));
});

test('the same seed tells the same year again, another one another', () => {
  expect(simulated(7)).toEqual(simulated(7));
  expect(simulated(8)).not.toEqual(simulated(7));
});

test('what is handed over at the end of a quarter holds that quarter and those before, and is a contribution', async () => {
  const { logs, places } = simulated(7);
  const chance = chanceFrom(1);
  const contributors = contributorsOf(logs, chance);
  const handing = { logs, contributors, people: places, concepts: new Map() };
  const counts: number[] = [];
  for (const quarter of quarters) {
    const contributions = await contributionsAt(quarter, handing, chance);
    const lastMonth = new Date(quarter.to - 1).toISOString().slice(0, 7);
    for (const contribution of contributions) {
      expect(contributionSchema.safeParse(contribution).success).toBe(true);
      expect(contribution.made).toBe(lastMonth);
      for (const row of contribution.rows)
        expect((row.type === 'help' ? row.month : row.begun) <= lastMonth, JSON.stringify(row)).toBe(true);
    }
    const ids = contributions.flatMap(({ rows }) => rows.flatMap((row) => (row.type === 'relationship' ? row.id : [])));
    // Some hand over both sides of what they have in common.
    expect(new Set(ids).size).toBeLessThan(ids.length);
    counts.push(ids.length);
  }
  expect(counts).toEqual(counts.toSorted((left, right) => left - right));
});

test('one seed writes the same files twice, another one others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-simulation-'));
  const written = async (seed: number): Promise<string[]> => {
    await simulate({ people, concepts: [], relationships, bank }, { folder, seed, places: 200 });
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return Promise.all(paths.map(async (path) => `${path}\n${await readFile(path, 'utf8')}`));
  };
  try {
    const first = await written(3);
    expect(first.length).toBeGreaterThan(50);
    expect(await written(3)).toEqual(first);
    expect(await written(4)).not.toEqual(first);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the demo's directory becomes four quarterly reports, the same ones again, and no report of people is replaced", {
  // Twelve runs of the publisher, on a machine that may be busy.
  timeout: 60_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-simulation-'));
  const config = join(import.meta.dirname, '..', '..', 'kith.config.ts');
  const silent = { write: () => {} };
  const around = {
    base: folder,
    defaultConfig: config,
    temporary: join(folder, 'aside'),
    output: silent,
    terminal: silent,
  };
  const progress = { step: () => {}, advance: () => {}, end: () => {} };
  const out = join(folder, 'measures');
  const reports = () => Promise.all(quarters.map(({ name }) => readFile(join(out, `${name}.json`), 'utf8')));
  try {
    const model = await modelFrom({ base: folder, config, temporary: around.temporary }, progress, new Date(to));
    if (!model.ok) throw new Error(model.error.join('\n'));
    const simulation = await simulate(model.value, { folder: join(folder, 'year'), seed: 5, places: 600 });
    expect(await measureYear(simulation, out, around)).toEqual({ ok: true, value: undefined });
    const first = await reports();
    for (const [index, text] of first.entries())
      expect(reportSchema.parse(JSON.parse(text))).toMatchObject({
        period: quarters[index]?.name,
        simulated: true,
        population: { shown: 600 },
        survey: { title: 'Learning from one another (simulated)' },
      });
    await measureYear(simulation, out, around);
    expect(await reports()).toEqual(first);
    const counted = (first[0] ?? '').replace(/\s*"simulated": true,/, '');
    await writeFile(join(out, `${quarters[0]?.name}.json`), counted);
    expect((await measureYear(simulation, out, around)).ok).toBe(false);
    expect((await reports())[0]).toBe(counted);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a survey is answered by some of those who were asked, more often by those who take part, with words of its scales', () => {
  const { logs, places } = simulated(7);
  const quarter = quarters[3];
  if (quarter === undefined) throw new Error('There is no fourth quarter.');
  const everybody = Array.from({ length: 40 }, (_, times) =>
    places.map((one) => ({ ...one, id: `${one.id}/${times}` })),
  ).flat();
  const takesPart = (id: string) => logs.has(id.split('/')[0] ?? '');
  const survey = surveyOf(quarter, { people: everybody, takesPart, bank }, chanceFrom(2));
  const rows = parse<Record<string, string>>(survey?.results ?? '', { bom: true, columns: true }).slice(2);
  const invited = Number(/^invited: (\d+)$/m.exec(survey?.mapping ?? '')?.[1]);
  expect(rows.length).toBeGreaterThan(invited * 0.35);
  expect(rows.length).toBeLessThan(invited * 0.7);
  const labels = new Set([...(bank.get('AE1')?.scaled.answers ?? []), 'Does not apply', '']);
  for (const row of rows) {
    expect(labels).toContain(row['AE1']);
    expect(labels).toContain(row['CA2']);
    expect((row['StartDate'] ?? '').slice(0, 7)).toBe('2026-09');
  }
  const finished = rows.filter((row) => row['Finished'] === 'True');
  const share = everybody.filter(({ id }) => takesPart(id)).length / everybody.length;
  expect(finished.filter((row) => row['Participant'] === 'Yes').length / finished.length).toBeGreaterThan(share);
});

function simulated(seed: number): { places: Person[]; logs: Logs } {
  const chance = chanceFrom(seed);
  const places = placesLike(people, 400, chance);
  return { places, logs: logsOf({ people: places, relationships, from, to }, chance) };
}

/** Steps that change nothing where they stand, though they should. */
function strangeSteps(log: readonly LearningEvent[]): string[] {
  const strange: string[] = [];
  const ordered = log
    .flatMap((event) => ('relationship' in event ? [event] : []))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const events of Map.groupBy(ordered, ({ relationship }) => relationship).values()) {
    const [begun, ...steps] = events;
    if (begun?.kind !== 'begun') return ['does not begin with its beginning'];
    let state = nextState(firstState[begun.way], begun) ?? firstState[begun.way];
    for (const step of steps) {
      const next = nextState(state, step);
      const mayRest = step.kind === 'session' || step.kind === 'pulse';
      if (next === undefined && !mayRest) strange.push(`${state} --${step.kind}-->`);
      state = next ?? state;
    }
  }
  return strange;
}

function personOf(id: string, department: string, knows: string, wants: string): Person {
  return {
    id,
    name: { display: `Somebody ${id}`, aliases: [] },
    handles: [],
    department,
    expertise: [{ topic: knows }],
    interests: [{ topic: wants }],
    openTo: relationshipKinds.map((kind) => ({ kind })),
  };
}

const surveys = join(import.meta.dirname, '..', '..', 'content', 'surveys');
const bank = readBank(
  [{ path: 'surveys/kith.md', text: await readFile(join(surveys, 'kith.md'), 'utf8') }],
  await readFile(join(surveys, 'scales.yml'), 'utf8'),
);

const people: Person[] = [
  personOf('emmy', 'Mathematics', 'Algebra', 'Violin'),
  personOf('joseph', 'Music', 'Violin', 'Optics'),
  personOf('ibn', 'Physics', 'Optics', 'Algebra'),
];

const line = 'x';
const agenda = [{ minutes: 10, text: line }];
const relationships: RelationshipGuide[] = relationshipKinds.map((kind) => ({
  kind,
  gives: { learner: line, expert: line },
  unlike: {},
  rhythm: { everyDays: 14, minutes: 45, meetings: 4 },
  agreement: { goal: line, rhythm: line, confidentiality: line, ending: line },
  agendas: { first: agenda, middle: agenda, last: agenda },
  pulse: [line, line, line],
  confidence: line,
  closing: [line],
  endings: { completed: line, 'completed-early': line, stopped: line },
  messages: { ask: line, accept: line, more: line, notNow: line, nudge: line, thanks: line },
}));
