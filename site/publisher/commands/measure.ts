import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { createSupplyAndDemand } from '@kith/shared/measure/supply-and-demand';
import { failed, ok, type Result } from '@kith/shared/result';
import type { MeasureCommand } from '../arguments.ts';
import { readVocabulary } from '../content/vocabulary.ts';
import { folderAt } from '../feed/folder.ts';
import { readContributions } from '../measure/contribution-files.ts';
import type { Population } from '../measure/departments.ts';
import { joinSides } from '../measure/join.ts';
import { createLedger, type Ledger } from '../measure/ledger.ts';
import { measuresOf } from '../measure/measure.ts';
import { after, before, lastWholePeriod, monthOf, type Period } from '../measure/months.ts';
import { noiseOf } from '../measure/noise.ts';
import { readReport, writeReport } from '../measure/reports.ts';
import { type AddedSections, withoutContributions, withSections } from '../measure/sections.ts';
import { exact } from '../measure/table.ts';
import type { Fault } from '../report.ts';
import type { Outcome } from '../results.ts';
import { contentFiles, shown, sourceAt } from '../sources.ts';
import { readBank, readConstructNames } from '../survey/bank.ts';
import { readSurvey, type Surveyed } from '../survey/survey.ts';
import { walkPeople } from './directory-people.ts';
import type { Task } from './task.ts';

/** Reckons the measures of a period from contributions, and writes them. */
export async function measure(command: MeasureCommand, task: Task): Promise<Outcome> {
  const outcome = await measured(command, task);
  if (outcome.ok) return outcome.value;
  task.faults.add(outcome.error);
  return { command: 'measure', faults: task.faults };
}

async function measured(command: MeasureCommand, task: Task): Promise<Result<Outcome, Fault>> {
  const { around, config, faults, place, progress } = task;
  const month = around.now().toISOString().slice(0, 7);
  const period = command.period ?? lastWholePeriod(around.now());
  const out =
    command.out === undefined
      ? resolve(dirname(place.config), config.content, 'measures')
      : resolve(around.base, command.out);
  const told = (name: string) => shown(around.base, join(out, name));
  const refuse = (name: string, reason: string, outcome: string) =>
    failed<Fault>({ severity: 'error', file: told(name), reason, outcome });
  if (period.last >= monthOf(month))
    return refuse(`${period.name}.json`, 'is of a quarter that is not over', 'nothing is measured');
  const surveyed = await surveyedOf(command, task);
  // Its faults say what is wrong; half of what was asked for is not what was asked for.
  if (surveyed === 'unreadable') return ok({ command: 'measure', faults });
  const known = await readReport(folderAt(out), period.name);
  if (!known.ok) return refuse(`${period.name}.json`, known.error, 'nothing is measured; mend it or take it away');
  const counted = await countedOf(command, task);
  if (!counted.ok) return counted;
  const { population, supplyAndDemand } = counted.value;
  const ledger = await ledgerOf(command, population, task);
  const neighbours = await neighboursOf(out, period);
  if (!neighbours.ok)
    return refuse(neighbours.error.name, neighbours.error.reason, 'nothing is measured; mend it or take it away');
  progress.step(`Reckoning ${period.name}`);
  const own = measuresOf({
    joined: joinSides(ledger),
    period,
    organisation: config.organisation.name,
    made: month,
    minimum: config.measures.minimumGroup,
    ...(population === undefined ? {} : { population }),
    ...neighbours.value,
    noise: command.epsilon === undefined ? exact : noiseOf(command.epsilon, secureRandom),
    simulated: command.simulated,
  });
  // What is there already stays: a survey is added to a quarter, and a quarter to its survey.
  const base = command.contributions.length > 0 ? own : (known.value ?? withoutContributions(own));
  const report = withSections(base, {
    survey: surveyed?.section ?? known.value?.survey,
    supplyAndDemand: supplyAndDemand ?? known.value?.supplyAndDemand,
  });
  const written = await writeReport(folderAt(out), report);
  if (!written.ok)
    return refuse(`${period.name}.json`, written.error, 'nothing is written; take it away if nobody has seen it yet');
  return ok({
    command: 'measure',
    faults,
    measured: {
      report,
      files: written.value.files.map(told),
      unchanged: written.value.unchanged,
      read: ledger.origins.length,
      repeated: ledger.repeated,
      ...(surveyed === undefined ? {} : { survey: surveyed }),
    },
  });
}

/** The results of the survey; undefined where none is asked for. */
async function surveyedOf({ survey }: MeasureCommand, task: Task): Promise<Surveyed | undefined | 'unreadable'> {
  if (survey === undefined) return undefined;
  const { around, config, faults, place, progress } = task;
  progress.step('Reading the survey');
  const content = resolve(dirname(place.config), config.content);
  const [mapping, results] = [resolve(around.base, survey.mapping), resolve(around.base, survey.results)];
  const listIn = (name: string) => readFile(join(content, 'surveys', name), 'utf-8').catch(() => '[]');
  const surveyed = await readSurvey(
    {
      results: await sourceAt(results, around.base, () => {}),
      mapping: { file: shown(around.base, mapping), text: await readFile(mapping, 'utf-8') },
      bank: readBank(await contentFiles(content, 'surveys/*.md', around.base), await listIn('scales.yml')),
      constructNames: readConstructNames(await listIn('constructs.yml')),
      minimum: config.measures.minimumGroup,
    },
    faults.add,
  );
  return surveyed ?? 'unreadable';
}

/** What the directory tells by itself. */
interface Counted {
  /** How many people there are. */
  population?: Population;
  supplyAndDemand?: AddedSections['supplyAndDemand'];
}

/** Nothing where there is no directory. */
async function countedOf(command: MeasureCommand, task: Task): Promise<Result<Counted, Fault>> {
  // A survey says itself how many were asked.
  if (command.contributions.length === 0 && command.survey !== undefined) return ok({});
  // Where nobody is named there are no topics, and what is broader than them need not be read.
  const hasPeople = command.feed !== undefined || command.people.length + task.config.people.length > 0;
  const topics = createSupplyAndDemand(hasPeople ? await hierarchyOf(task) : () => []);
  const departments = new Map<string, number>();
  let all = 0;
  const walked = await walkPeople(command, task, (person) => {
    const { department } = person;
    topics.add(person);
    all++;
    if (department !== undefined) departments.set(department, (departments.get(department) ?? 0) + 1);
  });
  if (!walked.ok) return walked;
  if (all === 0) return ok({});
  // Counts of topics have no noise; with it they would be the only ones that are exact.
  const exactly =
    command.epsilon === undefined ? { supplyAndDemand: topics.result(task.config.measures.minimumGroup) } : {};
  return ok({ population: { all, departments }, ...exactly });
}

/** What is broader than a concept, in the organisation's own vocabulary. What is wrong with it is told when it is published. */
async function hierarchyOf({ around, config, place }: Task): Promise<(concept: string) => readonly string[]> {
  const content = resolve(dirname(place.config), config.content);
  const { concepts } = readVocabulary(await contentFiles(content, 'vocabulary/**/*.md', around.base));
  const broader = new Map(concepts.map((concept) => [concept.id, concept.broader]));
  return (concept) => broader.get(concept) ?? [];
}

async function ledgerOf(command: MeasureCommand, population: Population | undefined, task: Task): Promise<Ledger> {
  const { around, faults, progress } = task;
  progress.step('Reading the contributions');
  const ledger = createLedger((name) => population === undefined || population.departments.has(name));
  await readContributions(
    command.contributions.map((path) => resolve(around.base, path)),
    {
      base: around.base,
      now: monthOf(around.now().toISOString()),
      faults,
      take: ledger.add,
      onFile: (done, total) => progress.advance(done, total, 'files'),
    },
  );
  return ledger;
}

type Neighbours = { earlier?: MeasuresReport; later?: MeasuresReport };

/** The reports of the quarters around, which readers may hold against this one. */
async function neighboursOf(
  out: string,
  period: Period,
): Promise<Result<Neighbours, { name: string; reason: string }>> {
  const folder = folderAt(out);
  const found: Neighbours = {};
  for (const [side, { name }] of [
    ['earlier', before(period)],
    ['later', after(period)],
  ] as const) {
    const report = await readReport(folder, name);
    if (!report.ok) return failed({ name: `${name}.json`, reason: report.error });
    if (report.value !== undefined) found[side] = report.value;
  }
  return ok(found);
}

/** 53 bits that nobody can foresee. */
const secureRandom = (): number => {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
};
