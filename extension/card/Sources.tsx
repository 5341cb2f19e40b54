import type { Expertise } from '@kith/shared/person/person';
import { i18n } from '#i18n';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { safeLink } from '../look/link.ts';
import { groupBySource, type Sourced } from './expertise.ts';

/** Who says so, since when, and where it shows, for those who want to know. */
export function Sources({ expertise }: { expertise: readonly Expertise[] }) {
  const groups = groupBySource(expertise);
  if (groups.length === 0) return null;
  const [only] = groups;
  if (only !== undefined && only.topics.length === expertise.length && only.evidence.length === 0) {
    return <p class="small quiet">{i18n.t('card.sourceOfAll', { source: sentence(only) })}</p>;
  }
  const list = new Intl.ListFormat(language());
  return (
    <details class="sources small">
      <summary class="quiet">{i18n.t('card.sources')}</summary>
      <ul>
        {groups.map((group) => (
          <li key={group.topics[0]}>
            <bdi>{list.format(group.topics)}</bdi>
            <span class="quiet"> · {sentence(group)}</span>
            <Evidence evidence={group.evidence} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Evidence({ evidence }: Pick<Sourced, 'evidence'>) {
  return evidence.map(({ topic, address }) => {
    const link = safeLink(address);
    if (link === undefined) return null;
    const { host } = new URL(link);
    return (
      <span key={`${topic} ${link}`}>
        {' '}
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={i18n.t('card.evidenceAt', { topic, host })}
        >
          {host}
        </a>
      </span>
    );
  });
}

function sentence({ source, date }: Sourced): string {
  const parts = [
    ...(source === undefined ? [] : [sourceInWords(source)]),
    ...(date === undefined ? [] : [dateInWords(date, language())]),
  ];
  return parts.length === 0 ? i18n.t('card.sourceShown') : parts.join(' · ');
}

function sourceInWords(source: string): string {
  if (source === 'self') return i18n.t('card.sourceSelf');
  if (source === 'import') return i18n.t('card.sourceImport');
  return source;
}
