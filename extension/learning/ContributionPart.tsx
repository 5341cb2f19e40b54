import { contributionOf, withoutRows } from '@kith/shared/learning/contribute';
import type { Contribution, ContributionRow } from '@kith/shared/learning/contribution';
import type { LearningEvent } from '@kith/shared/learning/event';
import { contributionsIn } from '@kith/shared/learning/log';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Directory } from '../directory/directory.ts';
import { kindNames } from '../look/kind-names.ts';
import { language } from '../look/language.ts';
import { Section } from '../options/Section.tsx';
import type { LearningActions } from './actions.ts';
import { contributionContext } from './contribution-context.ts';
import { ExactFile, SendForm } from './SendForm.tsx';
import { SentList } from './SentList.tsx';

interface ContributionPartProps {
  events: readonly LearningEvent[];
  directory: Directory | undefined;
  /** Id of the user; empty where they have not said. */
  me: string;
  /** Where the organisation takes contributions; empty where the user hands them over. */
  contributionsUrl: string;
  now: Date;
  actions: LearningActions;
}

/** What the user may hand over for measures: they see the very file, and strike out what they will not give. */
export function ContributionPart({ events, directory, me, contributionsUrl, now, actions }: ContributionPartProps) {
  const whole = useContribution(events, directory, me, now);
  const [struck, setStruck] = useState<ReadonlySet<string>>(new Set());
  const sent = contributionsIn(events);
  if (whole === undefined || (whole.rows.length === 0 && sent.length === 0)) return null;
  const contribution = withoutRows(whole, struck);
  const file = `${JSON.stringify(contribution, null, 2)}\n`;
  const strike = (id: string, isIn: boolean): void =>
    setStruck(new Set(isIn ? [...struck].filter((other) => other !== id) : [...struck, id]));
  return (
    <Section title={i18n.t('contribution.title')}>
      <p>{i18n.t('contribution.lead')}</p>
      {whole.rows.length > 0 && (
        <fieldset class="strike">
          <legend>{i18n.t('contribution.rows')}</legend>
          {whole.rows.map((row) => (
            <label key={row.id}>
              <input
                type="checkbox"
                checked={!struck.has(row.id)}
                onChange={(event) => strike(row.id, event.currentTarget.checked)}
              />
              <span class={struck.has(row.id) ? 'struck' : undefined}>{rowWords(row)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {contribution.rows.length > 0 && (
        <>
          <details>
            <summary>{i18n.t('contribution.exact')}</summary>
            <ExactFile file={file} />
          </details>
          <div>
            <button
              type="button"
              class="outlined"
              onClick={() => actions.download(`kith-contribution-${contribution.made}.json`, 'application/json', file)}
            >
              {i18n.t('contribution.download')}
            </button>
          </div>
          <p class="small quiet">{i18n.t('contribution.notSent')}</p>
          {contributionsUrl !== '' && (
            <SendForm
              file={file}
              rows={contribution.rows.length}
              contributionsUrl={contributionsUrl}
              actions={actions}
            />
          )}
        </>
      )}
      <SentList sent={sent} />
    </Section>
  );
}

/** "Mentoring · you learn · September 2026 · 3 sessions" */
function rowWords(row: ContributionRow): string {
  const month = (text: string): string =>
    new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(text));
  const role = i18n.t(`learningRole.${row.role}`);
  if (row.type === 'help') return [i18n.t('help.title'), role, month(row.month)].join(' · ');
  const sessions = i18n.t('learning.sessionCount', row.sessions, {
    count: new Intl.NumberFormat(language()).format(row.sessions),
  });
  return [i18n.t(`kind.${kindNames[row.kind]}`), role, month(row.begun), sessions].join(' · ');
}

function useContribution(
  events: readonly LearningEvent[],
  directory: Directory | undefined,
  me: string,
  now: Date,
): Contribution | undefined {
  const [contribution, setContribution] = useState<Contribution>();
  useEffect(() => {
    let wanted = true;
    const companions = events.flatMap((event) =>
      event.kind === 'begun' || event.kind === 'help' ? [event.companion] : [],
    );
    contributionContext(companions, directory, me, now)
      .then((context) => contributionOf(events, context))
      .then(
        (made) => wanted && setContribution(made),
        (error: unknown) => reportError(error),
      );
    return () => {
      wanted = false;
    };
  }, [events, directory, me]);
  return contribution;
}
