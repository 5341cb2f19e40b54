import { fold } from '@kith/shared/person/fold';
import { expertiseLevels } from '@kith/shared/person/levels';
import { type Expertise, expertiseSchema } from '@kith/shared/person/person';
import type { ConceptOf } from '../content/labels.ts';
import { readEvidence, readTopic, tidy } from './cells.ts';
import type { ToldTopic } from './record.ts';
import type { Topics } from './topics.ts';
import { readDate } from './values.ts';
import type { RecordView } from './view.ts';

const without = 'the person is published without it';

/** An item with one more address; undefined where the feed may not carry that. */
function withEvidence(item: Expertise, address: string): Expertise | undefined {
  const more = { ...item, evidence: [...(item.evidence ?? []), address] };
  return expertiseSchema.safeParse(more).success ? more : undefined;
}

/** Web addresses that show a topic, joined to the topic of the same words. */
function addEvidence(view: RecordView, expertise: Map<string, Expertise>): void {
  for (const text of view.list('evidence')) {
    const evidence = readEvidence(text);
    const key = fold(evidence?.topic ?? '');
    const item = expertise.get(key);
    if (evidence === undefined) view.report('error', 'evidence', text, 'is not of the form Topic = https://…', without);
    else if (item === undefined)
      view.report('error', 'evidence', text, 'is about a topic that the person does not list', without);
    else {
      const more = withEvidence(item, evidence.address);
      if (more !== undefined) expertise.set(key, more);
      else view.report('error', 'evidence', evidence.address, 'is not an https address, or one too many', without);
    }
  }
}

/** A topic with what a format says of it; what cannot be carried is reported and left out. */
function toldExpertise(view: RecordView, told: ToldTopic, topic: string, conceptOf: ConceptOf): Expertise {
  const level = expertiseLevels.find((candidate) => candidate === told.level);
  const date = told.date === undefined ? undefined : readDate(tidy(told.date));
  const concept = conceptOf(topic);
  const source = tidy(told.source ?? '') || 'import';
  if (told.level !== undefined && level === undefined)
    view.report('error', 'expertise', told.level, `is no level: ${expertiseLevels.join(', ')}`, without);
  if (told.date !== undefined && date === undefined)
    view.report('error', 'expertise', told.date, 'is not a date like 2026-11-23', without);
  let item: Expertise = {
    topic,
    ...(level === undefined ? {} : { level }),
    source,
    ...(concept === undefined ? {} : { concept }),
    ...(date === undefined ? {} : { date }),
  };
  for (const address of told.evidence ?? []) {
    const more = withEvidence(item, address);
    if (more === undefined)
      view.report('error', 'evidence', address, 'is not an https address, or one too many', without);
    else item = more;
  }
  return item;
}

/** An expertise cell's item, and the key by which two are the same topic. */
export interface WrittenTopic {
  key: string;
  item: Expertise;
}

/** `Optics (expert)` as an item. */
export function writtenTopic(text: string, conceptOf: ConceptOf): WrittenTopic {
  const written = readTopic(text);
  const concept = conceptOf(written.topic);
  const item: Expertise = { ...written, source: 'import', ...(concept === undefined ? {} : { concept }) };
  return { key: fold(written.topic), item };
}

/** What the person knows, each topic once, in the order of the source. */
export function expertiseOf(view: RecordView, topics: Topics): Expertise[] {
  const expertise = new Map<string, Expertise>();
  for (const told of view.topics) {
    const topic = tidy(told.topic);
    const key = fold(topic);
    if (topic !== '' && !expertise.has(key)) expertise.set(key, toldExpertise(view, told, topic, topics.conceptOf));
  }
  for (const text of view.all('expertise')) {
    const { item, key } = topics.expertise(text);
    if (!expertise.has(key)) expertise.set(key, item);
  }
  addEvidence(view, expertise);
  return [...expertise.values()];
}
