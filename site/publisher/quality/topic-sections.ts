import { number, plural } from './figures.ts';
import type { QualityReport } from './report.ts';
import { type Section, table } from './section.ts';

function unteachable({ unteachable: { shown, total } }: QualityReport): Section {
  return {
    id: 'unteachable',
    count: total,
    title: 'Wished for, and nobody to teach it',
    finding:
      total === 0
        ? 'For everything that people want to learn there is somebody who knows it.'
        : `${plural(total, 'topic is', 'topics are')} wished for and known by nobody, nor is anything narrower.`,
    why: 'These are the honest gaps: what your people want to learn and cannot learn from each other yet.',
    advice:
      'Ask round: often somebody knows it and has not said so. Else it is a topic for training, or for learning together as peers.',
    ...table(
      'Topics that nobody knows',
      ['Topic', 'People#'],
      shown.map(({ people, topic }) => [topic, people]),
      total,
    ),
  };
}

function singles({ singles: { shown, total } }: QualityReport): Section {
  return {
    id: 'singles',
    count: total,
    title: 'Known by one person only',
    finding:
      total === 0
        ? 'Every topic is known by two people or more.'
        : `${plural(total, 'topic rests', 'topics rest')} on one person each.`,
    why: 'If that person leaves, the knowledge leaves. It is also where one person may be asked by everybody. The topics that most people want to learn come first; the person is not named here.',
    advice: 'Good first topics for an apprenticeship or a pair of peers.',
    ...table(
      'Topics that one person knows',
      ['Topic'],
      shown.map((topic) => [topic]),
      total,
    ),
  };
}

function unmapped({ topics, unmapped: { shown, total } }: QualityReport): Section {
  return {
    id: 'unmapped',
    count: total,
    title: 'Words that the vocabulary lacks',
    finding: `People know ${plural(topics.different, 'topic', 'topics')}, ${number(topics.inVocabulary)} of them in the vocabulary. ${total === 0 ? 'No word is without an entry.' : `${plural(total, 'word is', 'words are')} without an entry.`}`,
    why: 'Words in the vocabulary are found under all their names, by wider terms, and are explained where they stand. Other words are found as written only.',
    advice:
      'Begin with the words of most people: add an entry, or an alternative label to one. Where a label is nearly the same, one of the two is probably misspelt.',
    ...table(
      'Topics without an entry',
      ['Topic', 'People#', 'Nearly the same as'],
      shown.map(({ near, people, topic }) => [topic, people, near ?? '']),
      total,
    ),
  };
}

function open({ open: kinds }: QualityReport): Section {
  const offers = kinds.reduce((sum, { people }) => sum + people, 0);
  return {
    id: 'open',
    title: 'Open to learning together',
    finding:
      offers === 0
        ? 'Nobody has said yet that they are open to a learning relationship.'
        : `People have made ${plural(offers, 'offer', 'offers')}, by kind:`,
    why: 'A card that says what its person is open to makes asking easy, and saves those who have no time from being asked.',
    advice: 'Where a kind has few people, tell its story: people offer what they have seen work.',
    ...table(
      'Offers by kind of relationship',
      ['Kind', 'People#', 'Places#', 'Without a number#'],
      kinds.map(({ kind, people, places, uncounted }) => [{ kind }, people, places, uncounted]),
    ),
  };
}

/** What the report says of topics and offers. */
export function topicSections(report: QualityReport): Section[] {
  return [open, unteachable, singles, unmapped].map((section) => section(report));
}
