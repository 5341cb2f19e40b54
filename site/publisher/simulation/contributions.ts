import { createHash } from 'node:crypto';
import { contributionOf, withoutRows } from '@kith/shared/learning/contribute';
import type { Contribution } from '@kith/shared/learning/contribution';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { assumptions } from './assumptions.ts';
import type { Quarter } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { Logs } from './year.ts';

/** Who hands over a contribution now and then. */
export const contributorsOf = (logs: Logs, chance: Chance): Set<string> =>
  new Set([...logs.keys()].filter(() => chance.happens(assumptions.contributes.ever)));

/** What those hand over in the last hour of a quarter: what their browser makes of their log, without the rows they strike out. */
export async function contributionsAt(
  quarter: Quarter,
  { logs, contributors, people, concepts }: Handing,
  chance: Chance,
): Promise<Contribution[]> {
  const now = new Date(quarter.to - 3_600_000);
  const departmentOf = new Map(people.map(({ id, department }) => [id, department]));
  const departments = new Set(people.flatMap(({ department }) => department ?? []));
  const made: Contribution[] = [];
  for (const [id, log] of logs) {
    if (!contributors.has(id) || !chance.happens(assumptions.contributes.quarter)) continue;
    const events = log.filter(({ at }) => at <= now.toISOString());
    const whole = await contributionOf(events, {
      now,
      department: departmentOf.get(id),
      departments,
      broaderOf: (concept) => {
        const known = concepts.get(concept);
        return known === undefined ? undefined : (known.broader.find((broader) => concepts.has(broader)) ?? known.id);
      },
      digest: sha256,
    });
    const struck = whole.rows.filter(() => chance.happens(assumptions.struck)).map((row) => row.id);
    const contribution = withoutRows(whole, new Set(struck));
    if (contribution.rows.length > 0) made.push(contribution);
  }
  return made;
}

interface Handing {
  logs: Logs;
  contributors: ReadonlySet<string>;
  people: readonly Person[];
  concepts: ReadonlyMap<string, Concept>;
}

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');
