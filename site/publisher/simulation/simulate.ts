import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import { csv } from '../export/csv.ts';
import { type Quarter, quartersFrom } from './calendar.ts';
import { chanceFrom } from './chance.ts';
import { contributionsAt, contributorsOf } from './contributions.ts';
import { placesLike } from './people.ts';
import { logsOf } from './year.ts';

/** The year that is simulated. */
export const quarters: readonly Quarter[] = quartersFrom({ year: 2025, quarter: 4 }, 4);

/** What the simulated organisation is made in the likeness of. */
export interface Model {
  people: readonly Person[];
  concepts: readonly Concept[];
  relationships: readonly RelationshipGuide[];
}

/** Where things are, and how many. */
export interface Simulation {
  /** The directory of the simulated organisation. */
  peopleFile: string;
  /** A folder of contributions for each quarter. */
  folders: { quarter: Quarter; folder: string; contributions: number }[];
  /** People with a learning log. */
  logs: number;
}

/**
 * Simulates a year in a folder, which is made anew: `people.csv`, and in a folder for each quarter the contributions that
 * people hand over at its end. The same seed writes the same files.
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
  return { peopleFile, folders, logs: logs.size };
}
