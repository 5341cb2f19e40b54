import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FeedStatus } from '../feed/status.ts';
import { keyName } from '../feed/verify.ts';
import { timeAgo } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { SyncProgress } from '../look/SyncProgress.tsx';
import { FeedOutcomeText } from './FeedOutcomeText.tsx';
import { Forget } from './Forget.tsx';
import { Section } from './Section.tsx';

interface DirectorySectionProps {
  status: FeedStatus;
  /** Whether there is an address to ask. */
  hasFeed: boolean;
  now: Date;
  check: () => Promise<void>;
  forget: () => Promise<void>;
}

/** The directory in this browser: whose, how large, how fresh. */
export function DirectorySection({ status, hasFeed, now, check, forget }: DirectorySectionProps) {
  const [forgotten, setForgotten] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const there = status.people > 0 || status.sequence > 0;
  const busy = status.state === 'syncing';
  const forgetIt = async () => {
    await forget();
    setForgotten(true);
    // The button is gone with the directory: focus goes to what is said instead.
    told.current?.focus();
  };
  return (
    <Section title={i18n.t('options.inUse')}>
      {there ? <Facts status={status} now={now} /> : !forgotten && <p class="quiet">{i18n.t('options.none')}</p>}
      {status.error !== undefined && (there || status.error.problem === 'lapsed') && (
        <FeedOutcomeText outcome={{ kind: 'synced', status }} />
      )}
      {status.notice !== undefined && <p class="small quiet">{status.notice}</p>}
      {status.progress !== undefined && <SyncProgress progress={status.progress} />}
      <p ref={told} role="status" tabIndex={-1} class={forgotten && !there ? 'done' : 'unseen'}>
        {forgotten && !there && i18n.t('options.forgotten')}
      </p>
      <div class="row">
        {hasFeed && (
          <button type="button" class="outlined" aria-disabled={busy} onClick={() => !busy && check()}>
            {i18n.t(busy ? 'options.saving' : 'options.checkNow')}
          </button>
        )}
        {there && <Forget forget={forgetIt} />}
      </div>
    </Section>
  );
}

function Facts({
  status: { organisation, people, sequence, publishedAt, signedBy, checkedAt },
  now,
}: {
  status: FeedStatus;
  now: Date;
}) {
  const figures = new Intl.NumberFormat(language());
  const facts = [
    [i18n.t('options.organisation'), organisation],
    [i18n.t('options.people'), figures.format(people)],
    [i18n.t('options.publication'), figures.format(sequence)],
    [i18n.t('options.published'), publishedAt === undefined ? undefined : moment(publishedAt, now)],
    [i18n.t('options.signedBy'), signedBy === undefined ? undefined : keyName(signedBy)],
    [i18n.t('options.checked'), checkedAt === undefined ? undefined : moment(checkedAt, now)],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(
        ([term, fact]) =>
          fact !== undefined && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** "23 November 2026 at 14:20 · 5 minutes ago" */
function moment(instant: string, now: Date): string {
  const written = new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(instant),
  );
  const ago = timeAgo(instant, now, language());
  return ago === undefined ? written : `${written} · ${ago}`;
}
