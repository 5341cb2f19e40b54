import { expect, test } from 'vitest';
import { type Figure, measureSchema } from './figure.ts';
import { createSupplyAndDemand, type Learner } from './supply-and-demand.ts';

const broader: Readonly<Record<string, string[]>> = { kubernetes: ['containers'], containers: ['operations'] };
const topics = (ids: readonly string[]) => ids.map((concept) => ({ topic: concept, concept }));

const person = (knows: readonly string[], wants: readonly string[], more: Partial<Learner> = {}): Learner => ({
  expertise: topics(knows),
  interests: topics(wants),
  openTo: [{ kind: 'mentoring' }],
  ...more,
});

function measured(people: readonly Learner[], minimum = 5) {
  const counts = createSupplyAndDemand((concept) => broader[concept] ?? []);
  for (const one of people) counts.add(one);
  return counts.result(minimum);
}

const times = (number: number, one: Learner): Learner[] => Array(number).fill(one);
type Result = ReturnType<typeof measured>;
const of = (result: Result, measure: keyof Result, topic: string): Figure | undefined =>
  result[measure].parts.find((part) => part.of.topic === topic)?.value;

test('what is wished for stands against who is open to teach it, the wider topics with the narrower ones', () => {
  const result = measured([...times(7, person([], ['containers'])), ...times(6, person(['kubernetes'], []))]);
  expect(result['learning-demand'].value).toEqual({ shown: 7 });
  expect(result['teaching-supply'].value).toEqual({ shown: 6 });
  expect(of(result, 'learning-demand', 'containers')).toEqual({ shown: 7 });
  expect(of(result, 'teaching-supply', 'containers')).toEqual({ shown: 6 });
  expect(of(result, 'learning-demand', 'kubernetes')).toEqual({ shown: 0 });
  expect(of(result, 'teaching-supply', 'operations')).toEqual({ shown: 6 });
});

test('who has no room, is unavailable, or knows something and offers nothing, is no supply', () => {
  const full = person(['light'], [], { openTo: [{ kind: 'coaching', places: 0 }] });
  const away = person(['light'], [], { availability: 'unavailable' });
  const silent = person(['light'], [], { openTo: [] });
  const result = measured([
    ...times(9, full),
    ...times(9, away),
    ...times(9, silent),
    ...times(5, person([], ['light'])),
  ]);
  expect(of(result, 'teaching-supply', 'light')).toEqual({ shown: 0 });
  expect(result['topics-without-expert'].value).toEqual({ shown: 0 });
});

test('few people are not told; that there is nobody is', () => {
  const result = measured([...times(4, person([], ['light'])), ...times(5, person([], ['heat']))]);
  expect(of(result, 'learning-demand', 'light')).toEqual({ withheld: 'protected' });
  expect(of(result, 'teaching-supply', 'light')).toEqual({ shown: 0 });
  expect(of(result, 'learning-demand', 'heat')).toEqual({ shown: 5 });
  expect(result['topics-without-expert'].parts.map((part) => part.of.topic)).toEqual(['heat', 'light']);
});

test('a topic with one expert is the one that they named, not all that it is part of', () => {
  const result = measured([
    person(['kubernetes'], []),
    person(['containers'], [], { openTo: [] }),
    ...times(2, person(['light'], [])),
  ]);
  expect(result['topics-with-one-expert'].value).toEqual({ shown: 1 });
  expect(result['topics-with-one-expert'].parts.map((part) => part.of.topic)).toEqual(['kubernetes']);
});

test('topics of the same person twice, rings among concepts, and words that the vocabulary lacks count nothing twice', () => {
  const counts = createSupplyAndDemand((concept) => (concept === 'a' ? ['b'] : ['a']));
  for (let number = 0; number < 5; number++)
    counts.add({ expertise: [], interests: [...topics(['a', 'b', 'a']), { topic: 'else' }], openTo: [] });
  const result = counts.result(5);
  expect(of(result, 'learning-demand', 'a')).toEqual({ shown: 5 });
  expect(result['learning-demand'].parts).toHaveLength(2);
  for (const measure of Object.values(result)) expect(measureSchema.safeParse(measure).success).toBe(true);
});
