import type { Concept } from '@kith/shared/vocabulary/concept';
import type { ComponentChildren } from 'preact';

interface TopicProps {
  topic: string;
  concept: Concept | undefined;
  found?: boolean;
  /** Opens the topic's own card, where there is one and the place has room for it. */
  open: ((id: string) => void) | undefined;
  children?: ComponentChildren;
}

/** The concept with this id, where the vocabulary (still) has it. */
export const conceptOf = (id: string | undefined, concepts: ReadonlyMap<string, Concept>): Concept | undefined =>
  id === undefined ? undefined : concepts.get(id);

/** A topic as a chip; one of the vocabulary opens its card: what it means, and everybody to ask. */
export function Topic({ topic, concept, found = false, open, children }: TopicProps) {
  const look = found ? 'chip found' : 'chip';
  const words = (
    <>
      <bdi>{topic}</bdi>
      {children}
    </>
  );
  if (concept === undefined || open === undefined)
    return (
      <span class={look} title={concept?.definition}>
        {words}
      </span>
    );
  return (
    <button type="button" class={`${look} chip-button`} title={concept.definition} onClick={() => open(concept.id)}>
      {words}
    </button>
  );
}
