import type { Concept } from '@kith/shared/vocabulary/concept';

interface TopicChipsProps {
  topics: readonly Concept[];
  choose: (topic: Concept) => void;
}

/** Topics to search for with one press. */
export function TopicChips({ topics, choose }: TopicChipsProps) {
  return (
    <ul class="chips">
      {topics.map((topic) => (
        <li key={topic.id}>
          <button type="button" class="chip chip-button" onClick={() => choose(topic)}>
            {topic.prefLabel}
          </button>
        </li>
      ))}
    </ul>
  );
}
