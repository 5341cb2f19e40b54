import { i18n } from '#i18n';
import type { FeedStatus } from '../feed/status.ts';
import { timeAgo } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { SyncProgress } from '../look/SyncProgress.tsx';
import { type Remedy, remediesFor } from './remedies.ts';

interface StatusLineProps {
  status: FeedStatus;
  /** Address of the feed in the settings; empty while there is none. */
  feedUrl: string;
  now: Date;
  remedies: Record<Remedy, () => void>;
}

const words = { tryAgain: 'status.tryAgain', openSettings: 'status.openSettings', signIn: 'status.signIn' } as const;

/** How the directory is, in a sentence, and what can be done about it. */
export function StatusLine({ status, feedUrl, now, remedies }: StatusLineProps) {
  const offered = remediesFor(status, feedUrl);
  return (
    <div class={offered.length > 0 ? 'status trouble' : 'status'}>
      <p role="status">{sentence(status, feedUrl, now)}</p>
      {status.progress !== undefined && <SyncProgress progress={status.progress} />}
      {offered.length > 0 && (
        <p class="status-remedies">
          {offered.map((remedy) => (
            <button key={remedy} type="button" class="text-button" onClick={remedies[remedy]}>
              {i18n.t(words[remedy])}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function sentence(status: FeedStatus, feedUrl: string, now: Date): string {
  const { state, error, people } = status;
  if (state === 'syncing') return i18n.t(people === 0 ? 'status.syncingFirst' : 'status.syncing');
  if (state === 'signin')
    return i18n.t('status.wantsSignin', { host: URL.canParse(feedUrl) ? new URL(feedUrl).host : feedUrl });
  const problem = error === undefined ? undefined : i18n.t(`feedProblem.${error.problem}`);
  if (state === 'empty') {
    if (feedUrl === '') return i18n.t('status.empty');
    return problem === undefined ? i18n.t('status.waiting') : join(i18n.t('status.emptyProblem'), problem);
  }
  if (state === 'stale') return join(staleSentence(status, now), problem ?? '');
  return problem === undefined ? freshness(status, now) : join(problem, i18n.t('status.keeps'));
}

function staleSentence({ publishedAt }: FeedStatus, now: Date): string {
  const ago = publishedAt === undefined ? undefined : timeAgo(publishedAt, now, language());
  return ago === undefined ? i18n.t('status.staleNow') : i18n.t('status.stale', { ago });
}

/** "566 people · checked 5 minutes ago" */
function freshness({ people, checkedAt }: FeedStatus, now: Date): string {
  const count = i18n.t('status.people', people, { count: new Intl.NumberFormat(language()).format(people) });
  if (checkedAt === undefined) return count;
  const ago = timeAgo(checkedAt, now, language());
  return `${count} · ${ago === undefined ? i18n.t('status.checkedNow') : i18n.t('status.checked', { ago })}`;
}

const join = (...sentences: string[]): string => sentences.filter((part) => part !== '').join(' ');
