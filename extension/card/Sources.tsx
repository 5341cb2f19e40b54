import type { Expertise } from '@kith/shared/person/person';
import { i18n } from '#i18n';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { safeLink } from '../look/link.ts';
import { sourced } from './expertise.ts';

/** Who says so, since when, and where it shows, for those who want to know. */
export function Sources({ expertise }: { expertise: readonly Expertise[] }) {
  const known = sourced(expertise);
  if (known.length === 0) return null;
  return (
    <details class="sources small">
      <summary class="quiet">{i18n.t('card.sources')}</summary>
      <ul>
        {known.map((item) => (
          <li key={item.topic}>
            {item.topic}
            <span class="quiet">: {sentence(item)}</span>
            <Evidence item={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Evidence({ item: { topic, evidence } }: { item: Expertise }) {
  const links = (evidence ?? []).flatMap((address) => safeLink(address) ?? []);
  return links.map((link) => (
    <span key={link}>
      {' '}
      <a href={link} target="_blank" rel="noopener noreferrer" aria-label={i18n.t('card.evidenceAt', { topic, host: new URL(link).host })}>
        {new URL(link).host}
      </a>
    </span>
  ));
}

function sentence({ source, date }: Expertise): string {
  const parts = [
    ...(source === undefined ? [] : [sourceInWords(source)]),
    ...(date === undefined ? [] : [dateInWords(date, language())]),
  ];
  return parts.length === 0 ? i18n.t('card.sourceShown') : parts.join(', ');
}

function sourceInWords(source: string): string {
  if (source === 'self') return i18n.t('card.sourceSelf');
  if (source === 'import') return i18n.t('card.sourceImport');
  return source;
}
