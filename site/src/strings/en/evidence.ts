import type { EvidenceFields } from '../../library/entries.ts';

/** Studies. */
export const evidence = {
  evidence: {
    title: 'Evidence',
    lead: 'What studies have found about learning from one another, how large they were, and what they cannot show.',
    how: 'Each study is an entry of its own. They were read as abstracts or official pages, not as whole papers, and the entries say so. Where a figure comes from somewhere else, that is said beside it.',
    sureMeans: {
      strong: 'Assigned by lot, or many studies that agree. The setting may still be narrow.',
      moderate: 'Things that go together, in many studies or in careful ones. Which causes which is open.',
      weak: 'Not reviewed, not drawn at random, or estimated by those who took part.',
    } satisfies Record<EvidenceFields['sure'], string>,
    design: {
      randomised: 'Randomised field experiment',
      'meta-analysis-of-trials': 'Meta-analysis of randomised trials',
      'meta-analysis': 'Meta-analysis',
      'field-study': 'Field study',
      survey: 'Survey',
      'cost-benefit': 'Costs and benefits',
      'case-study': 'Case study',
    } satisfies Record<EvidenceFields['design'], string>,
    seen: {
      abstract: 'the abstract',
      'official-page': 'an official page',
      paper: 'the paper',
    } satisfies Record<EvidenceFields['seen'], string>,
    finding: 'Found',
    measured: 'Measured',
    size: 'Size',
    limits: 'Limits',
    howSure: 'How sure',
    kindOfStudy: 'Design',
    about: 'About',
    seenLabel: 'We have read',
    source: 'Source',
    order: 'Other studies',
    previous: 'Previous study',
    next: 'Next study',
    notTitle: 'What nobody should claim',
    notLead: 'You will meet these in slides. We have found nothing that bears them out.',
    not: [
      'That mentoring cuts turnover by some percentage.',
      'That mentored people are promoted five times as often. The figure is told of one company, and its source is weak.',
      'That coaching returns six or seven times its cost. Those figures are from surveys by people who sell it.',
      'That learning is 70 % work, 20 % other people and 10 % courses. It is a rule of thumb.',
      'That Kith returns any sum of money.',
    ],
  },
} as const;
