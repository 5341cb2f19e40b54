import { i18n } from '#i18n';
import { language } from '../look/language.ts';
import type { FeedOutcome } from './outcome.ts';

/** What came of it, and what to do. */
export function FeedOutcomeText({ outcome }: { outcome: FeedOutcome }) {
  switch (outcome.kind) {
    case 'fault':
      return <p class="fault">{i18n.t(`addressFault.${outcome.fault}`)}</p>;
    case 'refused':
      return <p class="fault">{i18n.t('options.refused', { host: outcome.host })}</p>;
    case 'cleared':
      return <p class="done">{i18n.t('options.cleared')}</p>;
    case 'synced': {
      const { error, people, organisation } = outcome.status;
      if (error === undefined) {
        const count = new Intl.NumberFormat(language()).format(people);
        return <p class="done">{i18n.t('options.saved', people, { count, organisation })}</p>;
      }
      return (
        <div class="fault">
          <p>{i18n.t(`feedProblem.${error.problem}`)}</p>
          <p class="small quiet">{i18n.t('options.detail', { detail: error.detail })}</p>
        </div>
      );
    }
  }
}
