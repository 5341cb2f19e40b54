import { fold } from '@kith/shared/person/fold';
import { type Expertise, expertiseSchema } from '@kith/shared/person/person';
import type { ConceptOf } from '../content/labels.ts';
import { readEvidence, readTopic } from './cells.ts';
import type { RowView } from './row.ts';

const without = 'the person is published without it';

/** Web addresses that show a topic, joined to the topic of the same words. */
function addEvidence(row: RowView, expertise: Map<string, Expertise>): void {
  for (const text of row.list('evidence')) {
    const evidence = readEvidence(text);
    const key = fold(evidence?.topic ?? '');
    const item = expertise.get(key);
    if (evidence === undefined) row.report('error', 'evidence', text, 'is not of the form Topic = https://…', without);
    else if (item === undefined)
      row.report('error', 'evidence', text, 'is about a topic that the person does not list', without);
    else {
      const more = { ...item, evidence: [...(item.evidence ?? []), evidence.address] };
      if (expertiseSchema.safeParse(more).success) expertise.set(key, more);
      else row.report('error', 'evidence', evidence.address, 'is not an https address, or one too many', without);
    }
  }
}

/** What the person knows, each topic once, in the order of the source. Its date is that of the person's record. */
export function expertiseOf(row: RowView, conceptOf: ConceptOf): Expertise[] {
  const expertise = new Map<string, Expertise>();
  for (const text of row.list('expertise')) {
    const written = readTopic(text);
    const key = fold(written.topic);
    const concept = conceptOf(written.topic);
    if (expertise.has(key)) continue;
    expertise.set(key, { ...written, source: 'import', ...(concept === undefined ? {} : { concept }) });
  }
  addEvidence(row, expertise);
  return [...expertise.values()];
}
