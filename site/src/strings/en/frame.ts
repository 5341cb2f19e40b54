import { count } from '../count.ts';

/** What stands round every page, and how dates and lists are written. */
export const frame = {
  language: 'en',
  direction: 'ltr',
  /** As those call the language who speak it. */
  languageName: 'English',
  /** For pictures of links (https://ogp.me): language and country. */
  region: 'en_GB',
  /** Stands in brackets after a link to a page in another language. */
  inLanguage: (language: string): string =>
    `in ${new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language}`,
  name: 'Kith',
  skip: 'Skip to the text',
  home: (name: string): string => `${name}, home`,
  crumbs: 'Where this page is',
  /** In large letters on the picture of a link. */
  cardWords: ['Learn from', 'one another,', 'on purpose'],
  changed: 'Last changed',
  edit: 'Change this page',
  /** What the picture of a link shows: the thread of a kind of relationship, by its word, or of none in particular. */
  card: (kind: string | undefined): string =>
    kind === undefined
      ? 'Two dots and the thread between them'
      : `Two dots and the thread of ${kind.toLowerCase()} between them`,
  navigation: 'Main',
  nav: {
    stories: 'Stories',
    guides: 'Guides',
    sessions: 'Sessions',
    evidence: 'Evidence',
    vocabulary: 'Vocabulary',
    extension: 'Extension',
    search: 'Search',
  },
  list: (items: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(items),
  date: (date: Date): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date),
  footer: {
    label: 'About this site',
    licence:
      'Kith is open source, under the Apache License 2.0. Its letters are Literata and Atkinson Hyperlegible Next, under the SIL Open Font License.',
    more: 'More',
    leaders: 'For leaders',
    measures: 'Measures',
    rss: 'Stories as RSS',
    skos: 'Vocabulary as SKOS',
    sources: 'All sources',
    survey: 'Survey questions',
    write: 'Write with us',
    /** Over links to what is not in the language of the page. */
    elsewhere: (language: string): string =>
      `In ${new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language}`,
    promise: 'This site sets no cookie, counts no visit and loads nothing from anywhere else.',
  },
  minutes: (number: number): string => count(number, 'minute', 'minutes'),
  definitionOf: (label: string): string => `What ${label} means`,
  missing: {
    title: 'There is nothing at this address',
    text: 'The page may have moved, or the address has a slip in it. Nothing is broken on your side.',
    links: 'You could try',
  },
} as const;
