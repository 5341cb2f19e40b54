import type { EvidenceFields } from '../../library/entries.ts';
import { count } from '../count.ts';

/** What stands in and under every text: notes, examples, sources. */
export const reading = {
  sources: {
    title: 'Sources',
    lead: 'Everything that stories, guides, session plans, studies and survey questions rest on, in one list, with the pages that cite it.',
    count: (number: number): string => count(number, 'source', 'sources'),
    citedIn: 'Cited in:',
  },
  reading: {
    facts: 'At a glance',
    sources: 'Sources',
    source: (number: number): string => `Source ${number}`,
    back: 'Back to the text',
    aside: 'Note in the margin',
    practice: 'Try this',
    reflect: 'Afterwards, ask yourself',
    minute: 'The idea in a minute',
    madeUp: 'The people are made up.',
    ticks: 'Ticks are kept in this tab until it closes or loads the page anew. Print the page to keep them.',
    script: 'In words',
    published: 'Published',
    /** How sure a study makes one. */
    sure: { strong: 'Strong', moderate: 'Moderate', weak: 'Weak' } satisfies Record<EvidenceFields['sure'], string>,
  },
} as const;
