import type { ConceptFields } from '../../library/entries.ts';

type Kind = ConceptFields['kind'];

/** The vocabulary, and the sheet of an agreement. */
export const vocabulary = {
  vocabulary: {
    title: 'Vocabulary',
    /** As a whole, for machines. */
    scheme: (name: string): string => `${name}: vocabulary`,
    lead: 'The words that Kith uses, each with one meaning. They name the chips on a card, widen a search, and explain themselves in the margin of guides and stories.',
    kinds: {
      relationship: 'Kinds of relationship',
      role: 'Roles',
      practice: 'Practices',
      topic: 'Topics',
      measure: 'Measures',
    } satisfies Record<Kind, string>,
    kind: {
      relationship: 'Kind of relationship',
      role: 'Role',
      practice: 'Practice',
      topic: 'Topic',
      measure: 'Measure',
    } satisfies Record<Kind, string>,
    leads: {
      relationship: 'What runs between two people who learn from one another.',
      role: 'Who somebody is in it, for as long as it lasts. Most people hold several.',
      practice: 'What people do in it.',
      topic: 'What it is about. A search for a wider topic finds the narrower ones inside it.',
      measure: 'What the figures of a report mean: how each is reckoned, what it counts, and what it cannot show.',
    } satisfies Record<Kind, string>,
    onThisPage: 'On this page',
    order: 'Words beside it',
    previous: 'The word before',
    next: 'The word after',
    lived: {
      gives: 'What each gives',
      side: {
        pair: { learner: 'Whoever learns', expert: 'Whoever helps' },
        peers: { learner: 'The one', expert: 'The other' },
      },
      unlike: 'How it differs',
      meetings: 'The meetings',
      rhythm: ({ everyDays, minutes, meetings }: { everyDays: number; minutes: number; meetings: number }): string =>
        `Usual are ${meetings} meetings of ${minutes} minutes, ${everyDays % 7 === 0 ? (everyDays === 7 ? 'one a week' : `one every ${everyDays / 7} weeks`) : `one every ${everyDays} days`}. Fewer will often do.`,
      agenda: { first: 'The first meeting', middle: 'Those between', last: 'The last meeting' },
      agreement: 'An agreement to begin with',
      agreementLead: 'Change every word of it. What counts is that both have read it.',
      part: { goal: 'Goal', rhythm: 'Rhythm', confidentiality: 'Between us', ending: 'How we end' },
      pulse: 'On the way, how is it?',
      pulseLead: 'Each for themselves, from 1 (not at all) to 5 (entirely); then talk about the lowest.',
      confidenceLead: 'And, at the beginning and at the end:',
      yourTopic: 'your topic',
      closing: 'At the end',
      endings: 'Ways to end',
      ending: { completed: 'Completed', 'completed-early': 'Completed early', stopped: 'Stopped' },
      sheet: 'The agreement as a sheet to print and fill in',
    },
    apart: 'Often taken for one another',
    apartLead: 'Side by side it is plain. In a first meeting it saves a month.',
    also: 'Also called',
    broader: 'Wider',
    narrower: 'Narrower',
    related: 'See also',
    measure: { formula: 'Formula', unit: 'Unit', caution: 'What it cannot show', sources: 'Source' },
    stories: 'In stories',
    guides: 'In guides',
    evidence: 'In studies',
    who: 'Who knows this',
    whoMarked: [
      'If you have Kith, a dotted line stands under ',
      ' in this sentence: rest on it and you see who knows it, those first who are open to being asked. The list is on your own device, and this page learns nothing of it.',
    ],
    whoSearch: [
      'If you have Kith, open it from the toolbar and type ',
      ': it lists who knows it. The list is on your own device, and this page learns nothing of it.',
    ],
    whoGet: 'Get the extension',
    /** Where some words are not in the language of the page. */
    elsewhere: 'Not every word is in English yet. There are more:',
    elsewhereLink: 'The whole vocabulary',
    skos: 'For machines, the whole vocabulary is one file: ',
    skosLink: 'SKOS in JSON-LD',
  },
  sheet: {
    title: (kind: string): string => `An agreement: ${kind.toLowerCase()}`,
    lead: 'Between two people, for a time. It is no contract, and nobody else gets a copy.',
    print:
      'Print this page and fill it in together. What stands in small letters is a draft; cross out what is not yours.',
    back: (kind: string): string => `More about ${kind.toLowerCase()}`,
    topic: 'About',
    dates: ['From', 'Until', 'We look again on'],
  },
} as const;
