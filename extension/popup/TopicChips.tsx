interface TopicChipsProps {
  label: string;
  topics: readonly string[];
  choose: (topic: string) => void;
}

/** Topics to search for with one press. */
export function TopicChips({ label, topics, choose }: TopicChipsProps) {
  return (
    <>
      <p class="label">{label}</p>
      <ul class="chips">
        {topics.map((topic) => (
          <li key={topic}>
            <button type="button" class="chip chip-button" onClick={() => choose(topic)}>
              {topic}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
