import { i18n } from '#i18n';
import type { FeedStatus } from '../feed/status.ts';
import { language } from './language.ts';

/** How far a sync is. Not a live region: whoever wants to know asks, nobody is told four times a second. */
export function SyncProgress({ progress }: { progress: NonNullable<FeedStatus['progress']> }) {
  const { done, total } = progress;
  const figures = new Intl.NumberFormat(language());
  const text =
    done < total
      ? i18n.t('status.progress', { done: figures.format(done), total: figures.format(total) })
      : i18n.t('status.gettingReady');
  return (
    <div class="sync-progress">
      <progress aria-label={i18n.t('status.progressLabel')} aria-valuetext={text} value={done} max={total} />
      <span class="small quiet">{text}</span>
    </div>
  );
}
