import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import { csv } from '../export/csv.ts';
import type { BankItem } from '../survey/bank.ts';
import { type Quarter, quartersFrom } from './calendar.ts';
import { chanceFrom } from './chance.ts';
import { contributionsAt, contributorsOf } from './contributions.ts';
import { placesLike } from './people.ts';
import { type SimulatedSurvey, surveyOf } from './survey.ts';
import { logsOf } from './year.ts';

/** The year that is simulated. */
export const quarters: readonly Quarter[] = quartersFrom({ year: 2025, quarter: 4 }, 4);

/** What the simulated organisation is made in the likeness of. */
export interface Model {
  people: readonly Person[];
  concepts: readonly Concept[];
  relationships: readonly RelationshipGuide[];
  /** The questions of its survey bank. */
  bank: ReadonlyMap<string, BankItem>;
}

/** Where things are, and how many. */
export interface Simulation {
  /** The directory of the simulated organisation. */
  peopleFile: string;
  /** For each quarter a folder of contributions, and a survey's export with its mapping. */
  folders: { quarter: Quarter; folder: string; contributions: number; survey?: SurveyFiles }[];
  /** People with a learning log. */
  logs: number;
}

/** Where the export of a survey is, and what its columns mean. */
interface SurveyFiles {
  results: string;
  mapping: string;
}

/**
 * Simulates a year in a folder, which is made anew: `people.csv`, and for each quarter a folder with the contributions that
 * people hand over at its end, and the export of a survey with its mapping. The same seed writes the same files.
 */
export async function simulate(
  model: Model,
  { folder, seed, places }: { folder: string; seed: number; places: number },
): Promise<Simulation> {
  const chance = chanceFrom(seed);
  const people = placesLike(model.people, places, chance);
  const [from, to] = [quarters[0]?.from ?? 0, quarters.at(-1)?.to ?? 0];
  const logs = logsOf({ people, relationships: model.relationships, from, to }, chance);
  const contributors = contributorsOf(logs, chance);
  const concepts = new Map(model.concepts.map((concept) => [concept.id, concept]));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const peopleFile = join(folder, 'people.csv');
  await writeFile(peopleFile, Readable.from(csv.write(people)));
  const folders: Simulation['folders'] = [];
  for (const quarter of quarters) {
    const contributions = await contributionsAt(quarter, { logs, contributors, people, concepts }, chance);
    const into = join(folder, quarter.name);
    await mkdir(into);
    for (const [index, contribution] of contributions.entries())
      await writeFile(join(into, `kith-contribution-${index + 1}.json`), `${JSON.stringify(contribution, null, 2)}\n`);
    folders.push({ quarter, folder: into, contributions: contributions.length });
  }
  // After everything else, so that a question more or less changes no contribution.
  for (const entry of folders) {
    const end = new Date(entry.quarter.to).toISOString();
    const takesPart = (id: string) => logs.get(id)?.some(({ at }) => at < end) === true;
    const survey = surveyOf(entry.quarter, { people, takesPart, bank: model.bank }, chance);
    if (survey !== undefined) entry.survey = await writeSurvey(survey, join(folder, `${entry.quarter.name}-survey`));
  }
  return { peopleFile, folders, logs: logs.size };
}

/** @param path of both files, without their endings */
async function writeSurvey({ mapping, results }: SimulatedSurvey, path: string): Promise<SurveyFiles> {
  const files = { results: `${path}.csv`, mapping: `${path}.yml` };
  await writeFile(files.results, results);
  await writeFile(files.mapping, mapping);
  return files;
}
