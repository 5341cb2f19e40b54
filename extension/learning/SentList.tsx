import type { EventOf } from '@kith/shared/learning/event';
import { i18n } from '#i18n';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';

/** What was sent, when and where to, by the name under which the organisation can find it and take it out again. */
export function SentList({ sent }: { sent: readonly EventOf<'contributed'>[] }) {
  if (sent.length === 0) return null;
  return (
    <>
      <h3 class="label">{i18n.t('contribution.sentList')}</h3>
      <ul class="sessions">
        {sent.map(({ id, at, host, file, rows }) => (
          <li key={id}>
            <p>
              {i18n.t('contribution.sentLine', rows, {
                date: dateInWords(at, language()),
                count: new Intl.NumberFormat(language()).format(rows),
                host,
              })}
            </p>
            <p class="small quiet">
              <bdi dir="ltr">{file}</bdi>
            </p>
          </li>
        ))}
      </ul>
      <p class="small quiet">{i18n.t('contribution.sentHelp')}</p>
    </>
  );
}
