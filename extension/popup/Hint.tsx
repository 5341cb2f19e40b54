import { i18n } from '#i18n';

interface HintProps {
  organisation: string | undefined;
  examples: readonly string[];
  tryExample: (topic: string) => void;
}

/** What the search is for, with topics to try that somebody here really knows. */
export function Hint({ organisation, examples, tryExample }: HintProps) {
  return (
    <div class="hint">
      <p class="hint-text">{organisation === undefined ? i18n.t('popup.hintAlone') : i18n.t('popup.hint', { organisation })}</p>
      {examples.length > 0 && (
        <>
          <p class="label">{i18n.t('popup.examples')}</p>
          <ul class="chips">
            {examples.map((topic) => (
              <li key={topic}>
                <button type="button" class="chip chip-button" onClick={() => tryExample(topic)}>
                  {topic}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
