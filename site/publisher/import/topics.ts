import type { Interest } from '@kith/shared/person/person';
import type { ConceptOf } from '../content/labels.ts';
import { remembering } from '../remember.ts';
import { type WrittenTopic, writtenTopic } from './expertise.ts';

/** What the words of a cell come to, with the concepts of a vocabulary. The items are shared between people: nobody changes one. */
export interface Topics {
  conceptOf: ConceptOf;
  expertise: (text: string) => WrittenTopic;
  interest: (text: string) => Interest;
}

function interestIn(topic: string, conceptOf: ConceptOf): Interest {
  const concept = conceptOf(topic);
  return concept === undefined ? { topic } : { topic, concept };
}

export function topicsOf(conceptOf: ConceptOf): Topics {
  return {
    conceptOf,
    expertise: remembering((text) => writtenTopic(text, conceptOf)),
    interest: remembering((text) => interestIn(text, conceptOf)),
  };
}
