import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CheckCommand } from '../arguments.ts';
import { peopleIn } from '../directory/directory.ts';
import type { Organisation } from '../organisation.ts';
import { qualityHtml } from '../quality/html.ts';
import type { QualityMeta } from '../quality/meta.ts';
import { createQuality } from '../quality/quality.ts';
import type { QualityReport } from '../quality/report.ts';
import { faultLine } from '../report.ts';
import { conflictLines, type Outcome } from '../results.ts';
import { organisationOf, type Task } from './task.ts';

/** Shards that the people are walked through in: in memory is one at a time. */
const stretches = 64;

/** Faults that a page shows; the counts are of all. */
const mostFaults = 500;

const gravity = { error: 0, warning: 1, note: 2 } as const;

/** What the people of a directory come to; a progress line tells how far it is. */
function qualityOf(organisation: Organisation, task: Task): QualityReport {
  const { concepts, directory } = organisation;
  const quality = createQuality({ now: task.around.now(), concepts });
  task.progress.step('Looking at the people');
  let done = 0;
  for (const shard of directory.shards(stretches)) {
    const people = peopleIn(shard);
    for (const person of people) quality.add(person);
    done += people.length;
    task.progress.advance(done, directory.size, 'people');
  }
  return quality.result();
}

function metaOf(organisation: Organisation, task: Task): QualityMeta {
  const { directory, files } = organisation;
  // Thousands of notes must not hide an error: what a page has no room for is the least of it.
  const gravest = task.faults.list().toSorted((left, right) => gravity[left.severity] - gravity[right.severity]);
  const lines = gravest.slice(0, mostFaults).map(faultLine);
  return {
    organisation: task.config.organisation.name,
    files,
    generatedAt: task.around.now(),
    faults: { ...task.faults.tally(), lines },
    conflicts: directory.conflicts.map((conflict) => ({
      field: conflict.field,
      people: conflict.people,
      // The page names people only where a record has to be found.
      examples: conflict.field === 'name' || conflict.field === 'email' ? [] : conflictLines(conflict),
    })),
  };
}

/** Reports on people, and writes nothing but the report. */
export async function check(command: CheckCommand, task: Task): Promise<Outcome> {
  const organisation = await organisationOf(command, task);
  const quality = qualityOf(organisation, task);
  organisation.directory.close();
  if (command.html !== undefined)
    await writeFile(resolve(task.around.base, command.html), qualityHtml(quality, metaOf(organisation, task)));
  return { command: 'check', organisation, quality, faults: task.faults };
}
