/** The measures of each section. Each is an entry of the vocabulary under the same id, with definition, formula, unit and source. */
export const measureIds = {
  reach: [
    'people-reached',
    'learners-reached',
    'experts-reached',
    'people-in-both-roles',
    'share-of-population',
    'new-experts',
    'repeat-experts',
    'relationships-reached',
    'asks-sent',
    'sessions-held',
    'learning-hours',
    'one-off-help',
  ],
  bridging: [
    'within-departments',
    'across-departments',
    'bridging-share',
    'external-internal-index',
    'learning-flows',
    'reciprocity',
    'flow-density',
    'relationships-per-person',
    'load-gini',
    'load-top-share',
  ],
  impact: [
    'confidence-before',
    'confidence-after',
    'confidence-change',
    'confidence-effect-size',
    'pulse-score',
    'completion-share',
    'early-completion-share',
    'expired-asks-share',
    'time-to-first-meeting',
  ],
  survey: ['response-rate', 'survey-score', 'survey-positive', 'construct-score'],
  supplyAndDemand: ['learning-demand', 'teaching-supply', 'topics-with-one-expert', 'topics-without-expert'],
} as const;

export type MeasureSection = keyof typeof measureIds;
export type MeasureId = (typeof measureIds)[MeasureSection][number];

/** Entries of the vocabulary for what a report does to protect people. */
export const protectionIds = ['minimum-group', 'withheld-figure'] as const;

/** What a figure counts or says; `share` is from 0 to 1, `score` a mean of answers from 1 to 5. */
export const measureUnits = [
  'people',
  'relationships',
  'asks',
  'sessions',
  'hours',
  'times',
  'topics',
  'share',
  'score',
  'points',
  'standard-deviations',
  'index',
  'days',
] as const;
