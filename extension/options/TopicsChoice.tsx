import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../settings.ts';

interface TopicsChoiceProps {
  topics: Settings['topics'];
  /** The organisation decides here. */
  fixed: boolean;
  change: (topics: Settings['topics']) => void;
}

const choices = [
  { label: 'options.topicsSite', topics: undefined },
  { label: 'options.topicsEverywhere', topics: true },
  { label: 'options.topicsNowhere', topics: false },
] as const;

/** Where topics are marked. */
export function TopicsChoice({ topics, fixed, change }: TopicsChoiceProps) {
  const id = useId();
  return (
    <fieldset class="checks" disabled={fixed} aria-describedby={id}>
      <legend>
        {i18n.t('options.topics')}
        {fixed && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
      </legend>
      {choices.map((choice) => (
        <label key={choice.label}>
          <input type="radio" name={id} checked={topics === choice.topics} onChange={() => change(choice.topics)} />
          <span>{i18n.t(choice.label)}</span>
        </label>
      ))}
      <p id={id} class="small quiet checks-help">
        {i18n.t('options.topicsHelp')}
      </p>
    </fieldset>
  );
}
