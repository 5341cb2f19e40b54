import type { ExpertiseLevel } from '@kith/shared/person/levels';
import { type Attributes, attributesOf, textOf, textsOf } from '../json/attributes.ts';
import type { Collected } from '../json/collected.ts';
import type { Notes } from '../json/notes.ts';
import { isObject, itemsOf, type JsonValue } from '../json/value.ts';
import type { ToldTopic } from '../record.ts';
import { toldTopic } from '../told-topic.ts';
import { facetsOf } from './facet.ts';

/** `skillProficiencyLevel` (Microsoft Graph beta) in Kith's four levels; the README documents the table. */
const levels: ReadonlyMap<string, ExpertiseLevel> = new Map([
  ['elementary', 'foundation'],
  ['limitedworking', 'working'],
  ['generalprofessional', 'working'],
  ['advancedprofessional', 'advanced'],
  ['expert', 'expert'],
]);

/** Who says so: the service that the entry comes from, or the person. */
function sourceOf(facet: Attributes): string | undefined {
  const [service] = textsOf(attributesOf(facet.get('source')), 'type');
  return service ?? (isObject(attributesOf(facet.get('createdby')).get('user')) ? 'self' : undefined);
}

function topicOf(topic: string, facet: Attributes): ToldTopic {
  return toldTopic(topic, {
    level: levels.get(textOf(facet, 'proficiency')?.toLowerCase() ?? ''),
    date: textOf(facet, 'lastmodifieddatetime'),
    source: sourceOf(facet),
  });
}

/**
 * One entry by its `collaborationTags`. Whoever may be asked, or mentors, knows; whoever wants to learn does not know
 * yet; whoever wants to improve knows and learns. Without a tag a skill is known, an interest wanted.
 */
function addFacet(collected: Collected, facet: Attributes, label: 'skills' | 'interests'): void {
  const topic = textOf(facet, 'displayname');
  if (topic === undefined) return;
  const tags = new Set(textsOf(facet, 'collaborationtags').map((tag) => tag.toLowerCase()));
  const helps = tags.has('askmeabout') || tags.has('abletomentor');
  const learns = tags.has('wantstolearn') || tags.has('wantstoimprove');
  const isSkill = label === 'skills';
  if (helps || (isSkill && !tags.has('wantstolearn'))) collected.addTopic(topicOf(topic, facet), label);
  if (learns || (!isSkill && !helps)) collected.add('interests', label, topic);
  if (tags.has('abletomentor')) collected.add('open_to', 'collaborationTags', 'mentoring');
}

/**
 * Skills or interests of a person: plain texts, as `user` has them (v1.0), or entries of the profile (beta,
 * `skillProficiency` and `personInterest`).
 */
export function addTopics(
  collected: Collected,
  label: 'skills' | 'interests',
  value: JsonValue | undefined,
  line: number,
  notes: Notes,
): void {
  const items = itemsOf(value);
  const texts = items.filter((item) => !isObject(item));
  collected.add(label === 'skills' ? 'expertise' : 'interests', label, ...texts);
  for (const facet of facetsOf(items.filter(isObject), line, notes)) addFacet(collected, facet, label);
}
