import type { Expertise, Openness, Person } from '@kith/shared/person/person';

/** `Optics (expert)`, as the importer's `readTopic` reads it. */
export function topicText({ level, topic }: Pick<Expertise, 'level' | 'topic'>): string {
  return level === undefined ? topic : `${topic} (${level})`;
}

/** `mentoring (2)`, as the importer's `readOpenness` reads it. */
export function opennessText({ kind, places }: Openness): string {
  return places === undefined ? kind : `${kind} (${places})`;
}

/** `Optics = https://…`, as the importer's `readEvidence` reads it. */
export function evidenceTexts({ expertise }: Pick<Person, 'expertise'>): string[] {
  return expertise.flatMap(({ evidence = [], topic }) => evidence.map((address) => `${topic} = ${address}`));
}
