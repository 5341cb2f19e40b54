import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { FeedStatus } from '../feed/status.ts';
import { FeedOutcomeText } from './FeedOutcomeText.tsx';
import type { FeedOutcome } from './outcome.ts';
import { SaveForm } from './SaveForm.tsx';

export interface FeedFormProps {
  feedUrl: string;
  fixed: boolean;
  status: FeedStatus;
  /** Checks, asks the browser, saves and gets the directory. Called in the click, for the browser asks only then. */
  save: (typed: string) => Promise<FeedOutcome>;
  /** The outcome in words, where they are others than usual. */
  say?: (outcome: FeedOutcome) => ComponentChildren;
}

/** The address of the directory. */
export function FeedForm({ feedUrl, fixed, status, save, say = usual }: FeedFormProps) {
  return (
    <SaveForm
      label={i18n.t('options.feedLabel')}
      help={i18n.t('options.feedHelp')}
      // The organisation can name the address, but only the user can let the browser ask it.
      button={{ label: i18n.t(fixed ? 'options.allow' : 'options.save'), look: 'filled' }}
      saved={feedUrl}
      fixed={fixed}
      pressable={!fixed || status.error?.problem === 'permission'}
      busyAnyway={status.state === 'syncing'}
      save={save}
      isFault={({ kind }) => kind === 'fault'}
      say={say}
    />
  );
}

const usual = (outcome: FeedOutcome) => <FeedOutcomeText outcome={outcome} />;
