import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import { count } from './count.ts';

/** What stands round every page, and how dates and lists are written. */
export const frame = {
  language: 'en',
  direction: 'ltr',
  name: 'Kith',
  skip: 'Skip to the text',
  home: (name: string): string => `${name}, home`,
  crumbs: 'Where this page is',
  /** In large letters on the picture of a link. */
  cardWords: ['Learn from', 'one another,', 'on purpose'],
  changed: 'Last changed',
  edit: 'Change this page',
  card: (kind: RelationshipKind | undefined): string =>
    kind === undefined
      ? 'Two dots and the thread between them'
      : `Two dots and the thread of ${kind.replace('-', ' ')} between them`,
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
    rss: 'Stories as RSS',
    skos: 'Vocabulary as SKOS',
    sources: 'All sources',
    survey: 'Survey questions',
    write: 'Write with us',
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
