import { count } from '../count.ts';
import type { frame as english } from '../en/frame.ts';
import type { Translation } from '../translation.ts';

const languageNames = new Intl.DisplayNames('de', { type: 'language' });

/** What stands round every page, and how dates and lists are written. */
export const frame = {
  language: 'de',
  direction: 'ltr',
  languageName: 'Deutsch',
  region: 'de_DE',
  inLanguage: (language: string): string => (languageNames.of(language) ?? language).toLowerCase(),
  name: 'Kith',
  skip: 'Zum Text',
  home: (name: string): string => `${name}, Startseite`,
  crumbs: 'Wo diese Seite steht',
  cardWords: ['Voneinander', 'lernen,', 'mit Absicht'],
  changed: 'Zuletzt geändert am',
  edit: 'Diese Seite ändern',
  card: (kind: string | undefined): string =>
    kind === undefined
      ? 'Zwei Punkte und der Faden zwischen ihnen'
      : `Zwei Punkte und zwischen ihnen der Faden, der für ${kind} steht`,
  navigation: 'Hauptbereiche',
  nav: {
    stories: 'Geschichten',
    guides: 'Leitfäden',
    sessions: 'Ablaufpläne',
    evidence: 'Studien',
    vocabulary: 'Begriffe',
    extension: 'Erweiterung',
    search: 'Suche',
  },
  list: (items: readonly string[]): string => new Intl.ListFormat('de', { type: 'conjunction' }).format(items),
  date: (date: Date): string => new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' }).format(date),
  footer: {
    label: 'Über diese Seiten',
    licence:
      'Kith ist quelloffen und steht unter der Apache-Lizenz 2.0. Die Schriften sind Literata und Atkinson Hyperlegible Next, beide unter der SIL Open Font License.',
    more: 'Mehr',
    leaders: 'Für Führungskräfte',
    measures: 'Kennzahlen',
    rss: 'Geschichten als RSS',
    skos: 'Begriffe als SKOS',
    sources: 'Alle Quellen',
    survey: 'Fragen für Umfragen',
    write: 'Schreib mit',
    elsewhere: (language: string): string => `Auf ${languageNames.of(language) ?? language}`,
    promise: 'Diese Seiten setzen keine Cookies, zählen keine Besuche und laden nichts von anderswo.',
  },
  minutes: (number: number): string => count(number, 'Minute', 'Minuten'),
  definitionOf: (label: string): string => `Was ${label} bedeutet`,
  missing: {
    title: 'Unter dieser Adresse gibt es nichts',
    text: 'Die Seite ist vielleicht umgezogen, oder in der Adresse steckt ein Tippfehler. Bei dir ist nichts kaputt.',
    links: 'Versuch es hier:',
  },
} as const satisfies Translation<typeof english>;
