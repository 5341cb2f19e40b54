import type { ConceptOf } from '../content/labels.ts';
import type { FaultLog } from '../faults.ts';
import type { ReadOptions, SourceFile, SourceFormat } from '../import/format.ts';
import { readPerson } from '../import/person.ts';
import type { SourceRecord } from '../import/record.ts';
import { topicsOf } from '../import/topics.ts';
import { readYesOrNo } from '../import/values.ts';
import { type RecordView, viewOf } from '../import/view.ts';
import type { Draft } from './draft.ts';

export interface Reader {
  options: ReadOptions;
  conceptOf: ConceptOf;
  faults: FaultLog;
}

/** How many records of a source there were, and how many of them name somebody. */
export interface ReadCounts {
  records: number;
  people: number;
}

function labelsOf({ labels = {} }: SourceRecord): Draft['labels'] {
  const { email, id, manager } = labels;
  return {
    ...(id === undefined ? {} : { id }),
    ...(email === undefined ? {} : { email }),
    ...(manager === undefined ? {} : { manager }),
  };
}

/** Whether the person may be published; an answer that nobody understands is reported and counts as no. */
function isListed(view: RecordView): boolean {
  const answer = view.text('listed');
  const listed = answer === '' ? true : readYesOrNo(answer);
  if (listed === undefined) {
    view.report('error', 'listed', answer, 'is neither yes nor no', 'the person is left out, to be on the safe side');
  }
  return listed === true;
}

/**
 * The people of one source, one after the other.
 * @param place of the source among those that were given
 * @param add takes each person, also those who are not to be listed
 */
export async function readSource(
  source: SourceFile,
  format: SourceFormat,
  place: number,
  { conceptOf, faults, options }: Reader,
  add: (draft: Draft) => void,
): Promise<ReadCounts> {
  const counts: ReadCounts = { records: 0, people: 0 };
  const topics = topicsOf(conceptOf);
  for await (const reading of format.read(source, options)) {
    if (reading.kind !== 'record') {
      faults.add(reading.fault);
      if (reading.kind === 'rejected') counts.records++;
      continue;
    }
    counts.records++;
    const { record } = reading;
    const view = viewOf(record, source.file, faults.add);
    const listed = isListed(view);
    // Nobody needs to mend the record of a person who is not published.
    const told = readPerson(listed ? view : { ...view, report: () => {} }, topics);
    if (told === undefined) continue;
    counts.people++;
    add({ ...told, source: place, line: record.line, listed, labels: labelsOf(record) });
  }
  return counts;
}
