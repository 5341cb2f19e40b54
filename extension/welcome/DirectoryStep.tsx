import { i18n } from '#i18n';
import type { FeedStatus } from '../feed/status.ts';
import { SyncProgress } from '../look/SyncProgress.tsx';
import { FeedForm } from '../options/FeedForm.tsx';
import { FeedOutcomeText } from '../options/FeedOutcomeText.tsx';
import type { FeedOutcome } from '../options/outcome.ts';
import { Section } from '../options/Section.tsx';

interface DirectoryStepProps {
  feedUrl: string;
  fixed: boolean;
  status: FeedStatus;
  save: (typed: string) => Promise<FeedOutcome>;
}

/** Where the directory comes from, and whether it is here. */
export function DirectoryStep({ feedUrl, fixed, status, save }: DirectoryStepProps) {
  const there = status.people > 0 || status.sequence > 0;
  return (
    <Section title={i18n.t('options.feed')} fixed={fixed}>
      <p>{i18n.t('welcome.feedLead')}</p>
      {fixed && <p>{i18n.t('welcome.feedFixed')}</p>}
      <FeedForm
        feedUrl={feedUrl}
        fixed={fixed}
        status={status}
        save={save}
        // How the sync went is said below, whoever began it.
        say={(outcome) => outcome.kind !== 'synced' && <FeedOutcomeText outcome={outcome} />}
      />
      {status.progress !== undefined && <SyncProgress progress={status.progress} />}
      <div role="status">
        {status.state !== 'syncing' && (there || status.error !== undefined) && (
          <FeedOutcomeText outcome={{ kind: 'synced', status }} />
        )}
      </div>
    </Section>
  );
}
