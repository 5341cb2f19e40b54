import type { Person } from '@kith/shared/person/person';
import { describe, expect, test } from 'vitest';
import { sharedTopics } from './shared-topics.ts';

const person = (id: string, expertise: string[], interests: string[]): Person => ({
  id,
  name: { display: id, aliases: [] },
  handles: [],
  expertise: expertise.map((topic) => ({ topic })),
  interests: interests.map((topic) => ({ topic })),
  openTo: [],
});

const ada = person('ada', ['Analysis', 'Poetry'], ['Looms', 'Optics']);

describe('what you share', () => {
  test('says what you could learn, teach, know both and want both', () => {
    const other = person('grace', ['Looms', 'analysis'], ['Poetry', 'Optics']);
    expect(sharedTopics(ada, other)).toEqual({
      toLearn: ['Looms'],
      toTeach: ['Poetry'],
      known: ['analysis'],
      wanted: ['Optics'],
    });
  });

  test('knows a topic of the vocabulary again, however it is written', () => {
    const k8s: Person = { ...person('grace', [], []), expertise: [{ topic: 'k8s', concept: 'kubernetes' }] };
    const me: Person = { ...ada, interests: [{ topic: 'Kubernetes', concept: 'kubernetes' }] };
    expect(sharedTopics(me, k8s)?.toLearn).toEqual(['k8s']);
  });

  test('says what one side can teach once, and not again as known to both', () => {
    const other = person('grace', ['Looms'], []);
    const me = person('ada', ['Looms'], ['Looms']);
    expect(sharedTopics(me, other)).toMatchObject({ toLearn: ['Looms'], known: [] });
  });

  test('is left out where there is nothing to say, or nobody said who you are', () => {
    expect(sharedTopics(undefined, ada)).toBeUndefined();
    expect(sharedTopics(ada, ada)).toBeUndefined();
    expect(sharedTopics(ada, person('grace', ['Whist'], []))).toBeUndefined();
  });
});
