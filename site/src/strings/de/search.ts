import type { search as english } from '../en/search.ts';
import type { Translation } from '../translation.ts';

/** The search over all German pages. */
export const search = {
  search: {
    title: 'Suche',
    lead: 'Über alles, was es auf Deutsch gibt.',
    field: 'Suche nach',
    rooms: 'In',
    everywhere: 'Überall',
    found: {
      none: 'Nichts hat alle diese Wörter. Versuch es mit weniger Wörtern oder mit einem anderen.',
      one: '1 Seite',
      many: '# Seiten',
    },
    more: 'Mehr zeigen',
    keys: 'Mit den Pfeiltasten gehst du durch die Treffer, mit Escape kommst du hierher zurück.',
    broken: 'Die Suche ließ sich nicht laden. In der Liste darunter steht jede Seite.',
    elsewhere: (language: string): string =>
      `Auf ${new Intl.DisplayNames('de', { type: 'language' }).of(language) ?? language} suchen`,
    allTitle: 'Alles, was es gibt',
    allLead: 'Jede Seite, nach ihrem Namen.',
  },
} as const satisfies Translation<typeof english>;
