import { i18n } from '#i18n';
import { language } from '../look/language.ts';
import { TopicChips } from './TopicChips.tsx';

interface HintProps {
  /** Whose directory, and how many it lists; undefined while there is none. */
  directory: { organisation: string; people: number } | undefined;
  examples: readonly string[];
  tryExample: (topic: string) => void;
}

/** What the search is for, with topics to try that somebody here really knows. */
export function Hint({ directory, examples, tryExample }: HintProps) {
  return (
    <div class="hint">
      <p class="hint-text">{directory === undefined ? i18n.t('popup.hintAlone') : sentence(directory)}</p>
      {examples.length > 0 && <TopicChips label={i18n.t('popup.examples')} topics={examples} choose={tryExample} />}
    </div>
  );
}

function sentence({ organisation, people }: { organisation: string; people: number }): string {
  return i18n.t('popup.hint', people, { organisation, count: new Intl.NumberFormat(language()).format(people) });
}
