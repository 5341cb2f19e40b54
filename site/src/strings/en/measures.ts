import type { askAnswers, reportedStates, waitingTimes } from '@kith/shared/measure/figure';
import type { MeasureId } from '@kith/shared/measure/ids';
import { count } from '../count.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
/** With the minus of print, and a space that does not break before the sign. */
const printed = (text: string): string => text.replace('-', '−');

const quarters: Readonly<Record<string, string>> = {
  Q1: 'January to March',
  Q2: 'April to June',
  Q3: 'July to September',
  Q4: 'October to December',
};

/** What came of it: figures, charts, and what they cannot tell. */
export const measures = {
  measures: {
    title: 'Measures',
    lead: 'How far learning from one another has got, what it seems to have done, and what these figures cannot tell.',
    of: (organisation: string, simulated: boolean): string =>
      simulated ? `A simulated organisation in the likeness of ${organisation}` : organisation,
    quarter: (period: string): string => {
      const [year = '', quarter = ''] = period.split('-');
      return `${quarters[quarter] ?? quarter} ${year}`;
    },
    /** For the foot of a chart: `Q1 2026`. */
    shortQuarter: (period: string): string => period.split('-').toReversed().join(' '),
    whole: (value: number): string => whole.format(value),
    number: (value: number): string => (Number.isInteger(value) ? whole : decimal).format(value),
    share: (value: number): string => `${whole.format(value * 100)} %`,
    decimal: (value: number): string => printed(decimal.format(value)),
    signed: (value: number): string => printed(signed.format(value)),
    days: (value: number): string => count(value, 'day', 'days'),
    between: (low: string, high: string): string => `${low} to ${high}`,
    range: (value: string, low: string, high: string): string => `${value} (${low} to ${high})`,
    notTold: 'not told',
    notKnown: 'not known',
    simulated: 'Simulated',
    simulatedTitle: 'These figures are simulated',
    simulatedText:
      'Nobody was asked and nothing was counted. A simulation let numbered places, in the likeness of the demo’s departments, learn from one another for a year; what they wrote down went through the same code as an organisation’s own. How much they learned is an assumption of the simulation, so nothing about learning follows from these figures. They show what a report looks like.',
    tellsTitle: 'What they tell, and what not',
    tells: [
      'They tell what people who handed over a contribution have noted: how many learn, in which way, across which departments, and how they felt about it.',
      'They do not tell that learning from one another caused anything. Whoever takes part chose to, and nobody was left out by lot.',
      'They do not tell of anybody alone. Every figure stands for a group, or it is not told.',
      'They miss whoever handed nothing over. A low figure may be little learning, or little telling.',
    ],
    basis: (contributions: string, population: string | undefined): string =>
      population === undefined
        ? `They are reckoned from the contributions of ${contributions} people.`
        : `They are reckoned from the contributions of ${contributions} people, in an organisation of ${population}.`,
    notCause: 'What follows is what they noted and said; it does not show what caused what.',
    periodsTitle: 'Quarter by quarter',
    periodsLead: 'Each quarter has a page of its own, with every figure, its table and its definition.',
    trendTitle: 'Over time',
    latest: (quarter: string): string => `Now: ${quarter}`,
    inFull: 'The quarter in full',
    all: 'All measures',
    previous: 'The quarter before',
    next: 'The quarter after',
    surveyBank: 'Questions to put into your own surveys',
    untold: (titles: string): string => `In this quarter nothing may be told of: ${titles}.`,
    sections: {
      reach: 'Reach',
      bridging: 'Bridging',
      impact: 'Impact',
      supplyAndDemand: 'Supply and demand',
      survey: 'Survey',
    },
    sectionLeads: {
      reach: 'How many people learn from one another, and in which of the five ways.',
      bridging: 'Whether it stays within departments or joins them, and on how many shoulders it rests.',
      impact: 'What those who take part say of it. It is what they say, not what it did.',
      supplyAndDemand: 'What people want to learn, beside who is open to teach it. From the directory alone.',
      survey: 'What people answered in the organisation’s own survey.',
    },
    surveyBasis: (title: string, asked: string, share: string): string =>
      `${title}: of ${asked} people who were asked, ${share} have answered.`,
    surveyUnasked: (title: string): string => `${title}: how many were asked is not known.`,
    surveyFew: 'Fewer than half have, and the others may see it otherwise.',
    surveyFewIn: (departments: string): string => `Fewer than half have answered in: ${departments}.`,
    surveyMost: (most: number): string => `The first ${most} stand here; all of them are in the report’s files.`,
    figure: {
      table: 'The figures as a table',
      csv: 'Download as CSV',
      caveat: 'Keep in mind:',
      definition: 'What it means',
    },
    /** Of the columns that a table of figures has before them. */
    names: {
      kind: 'Kind',
      state: 'Where it stands',
      answer: 'What became of it',
      waiting: 'Days',
      department: 'Department',
      learner: 'Learner from',
      expert: 'Expert from',
      topic: 'Topic',
      question: 'Question',
      construct: 'What it is about',
      group: 'Who answered',
      period: 'Quarter',
    },
    columns: {
      people: 'People',
      learners: 'Learners',
      experts: 'Experts',
      relationships: 'Relationships',
      sessions: 'Sessions',
      hours: 'Hours',
      asks: 'Asks',
      share: 'Share',
      before: 'Before',
      after: 'After',
      change: 'Change',
      effect: 'Effect size',
      answers: 'Answers',
      answered: 'Have answered',
      score: 'Score',
      positive: 'Answered well',
      ended: 'Ended',
      completed: 'Completed',
      early: 'Early, of the completed',
      expired: 'Expired',
      want: 'Want to learn it',
      teach: 'Are open to teach it',
      low: 'lowest',
      high: 'highest',
      reason: 'why not told',
    },
    allKinds: 'All kinds',
    everybody: 'Everybody',
    state: {
      agreed: 'Agreed, not yet met',
      active: 'Under way',
      paused: 'Paused',
      completed: 'Completed',
      'completed-early': 'Completed early',
      stopped: 'Stopped',
    } satisfies Record<(typeof reportedStates)[number], string>,
    answer: {
      agreed: 'Agreed',
      waiting: 'Still waiting',
      declined: 'Declined',
      expired: 'Went quiet',
    } satisfies Record<(typeof askAnswers)[number], string>,
    waiting: {
      '0-7': 'A week or less',
      '8-14': 'Two weeks',
      '15-28': 'Three or four weeks',
      '29-or-more': 'Longer',
      'not-yet': 'Not met yet',
    } satisfies Record<(typeof waitingTimes)[number], string>,
    participation: { participant: 'Take part', other: 'Do not take part' },
    otherDepartments: 'Small departments',
    glanceTitle: 'At a glance',
    glance: {
      'people-reached': 'People reached',
      'learners-reached': 'Learners',
      'experts-reached': 'Experts',
      'people-in-both-roles': 'Both',
      'share-of-population': 'Of everybody',
      'new-experts': 'New experts',
      'repeat-experts': 'Experts again',
      'relationships-reached': 'Relationships',
      'sessions-held': 'Sessions',
      'learning-hours': 'Hours',
      'asks-sent': 'Asks',
      'one-off-help': 'One-off help',
      'within-departments': 'Within departments',
      'across-departments': 'Across departments',
      'bridging-share': 'Share across',
      'external-internal-index': 'E-I index',
      reciprocity: 'Reciprocity',
      'flow-density': 'Density of flows',
      'relationships-per-person': 'Relationships for each person',
      'load-gini': 'Load, Gini',
      'load-top-share': 'Load of the busiest 5 %',
      'confidence-change': 'Confidence gained',
      'confidence-effect-size': 'Effect size',
      'pulse-score': 'Pulse',
      'completion-share': 'Completed',
      'early-completion-share': 'Early, of the completed',
      'expired-asks-share': 'Asks that went quiet',
      'time-to-first-meeting': 'Days to the first meeting',
      'response-rate': 'Response rate',
      'learning-demand': 'People who want to learn something',
      'teaching-supply': 'People who are open to teach',
      'topics-with-one-expert': 'Topics with one expert',
      'topics-without-expert': 'Topics without an expert',
      'confidence-before': 'Confidence before',
      'confidence-after': 'Confidence after',
      'learning-flows': 'In the flows below',
      'survey-score': 'Mean of the answers',
      'survey-positive': 'Answered well',
      'construct-score': 'Mean of several questions',
    } satisfies Record<MeasureId, string>,
    exhibits: {
      kinds: {
        title: 'Relationships by kind',
        caveat:
          'A relationship counts once, also where both sides tell of it. Sessions and hours are those since it began.',
      },
      states: {
        title: 'Where they stand at the end of the quarter',
        caveat: 'Stopped is no failure: to end what does not help is part of the craft.',
      },
      asks: {
        title: 'What became of asks',
        caveat:
          'Only asks that somebody sent through Kith and handed over. What is said in a corridor is in no figure.',
      },
      departments: {
        title: 'Share of each department that is reached',
        caveat: 'A department with few contributors may learn much and tell little.',
      },
      flows: {
        title: 'Who learns from whom, by department',
        lead: 'Rows are where learners are, columns where experts are. An empty field is too few to tell, or none.',
        caveat: 'Only pairs with enough people on both sides. Peer learning has no direction and is not in it.',
      },
      confidence: {
        title: 'Confidence in the topic, before and after',
        lead: 'From 1 (not at all able to do it alone) to 5 (entirely). A hollow dot is before, a full one after.',
        caveat:
          'The same people at the beginning and at the end; whoever stopped or did not answer twice is missing, and people tend to grow more confident in any case.',
      },
      change: {
        title: 'How much confidence changed',
        lead: 'Points on the scale of five. The line is the 95 % interval: how far off the figure may be because only some people answered.',
        caveat:
          'A range that holds zero may be no change at all. Kinds with few answers have wide ranges: do not rank them.',
      },
      pulse: {
        title: 'How it goes, on the way',
        lead: 'The mean of the kind’s three statements, from 1 (not at all) to 5 (entirely).',
        caveat: 'Each kind has statements of its own. Compare a kind with its own past, not with another kind.',
      },
      completion: {
        title: 'Brought to the end that was agreed',
        lead: 'Of the relationships that ended in this quarter, those that were completed, early ones included.',
        caveat: 'Those that still run are not in it.',
      },
      meeting: {
        title: 'From yes to the first meeting',
        caveat: 'Of those agreed in this quarter. Whoever agreed last has had least time to meet.',
      },
      topics: {
        title: 'Wanted and offered',
        lead: 'The topics that most people want to learn. Full: people who want to learn it. Hollow: people who know it and are open to teach.',
        caveat: 'What people have entered in the directory. Whoever entered nothing wants and offers nothing here.',
      },
      constructs: {
        title: 'What people answered, by what it is about',
        lead: 'The mean of the questions that ask about one thing. The line is the 95 % interval: how far off the figure may be because only some people answered.',
        caveat:
          'Those who take part have chosen to, and may have answered so before. A difference to the others shows no effect.',
      },
      questions: {
        title: 'What people answered, question by question',
        lead: 'Questions that are put the other way round are turned, so that more is better in each.',
        caveat:
          'Who answers a survey is no fair sample. That those who take part answer otherwise does not show that taking part is why.',
      },
      'survey-departments': {
        title: 'What people answered, by department',
        lead: 'The upright line is everybody. Questions about one thing stand here as their mean; each by itself is in the report’s files.',
        caveat:
          'Where a range holds the line, the department may be no different. Of many departments some lie off it by chance alone, so ask what is behind a figure before you rank.',
      },
      'people-trend': {
        title: 'Learners and experts',
        caveat: 'A rise may be more learning, or more people who hand over a contribution.',
      },
      'kinds-trend': {
        title: 'Relationships by kind, over time',
        lead: 'A gap is a quarter that is not told.',
        caveat: 'A relationship that runs over several quarters counts in each.',
      },
      'bridging-trend': {
        title: 'Share that crosses departments',
        caveat:
          'The band is the 95 % interval: how far off a figure may be because not everybody told. More is not better in itself.',
      },
      'confidence-trend': {
        title: 'Confidence gained',
        lead: 'The band is the 95 % interval: how far off a figure may be because only some people answered. A gap is a quarter that is not told.',
        caveat: 'Points on a scale of five, of those who answered twice. It cannot show what gave it.',
      },
      'completion-trend': {
        title: 'Completed, and asks that went quiet',
        lead: 'A gap is a quarter that is not told.',
        caveat: 'Shares of what ended, and of what was asked, in the quarter.',
      },
    },
    /** For those who do not see a chart: its rows in words. */
    described: (rows: readonly string[], lead?: string): string =>
      [...(lead === undefined ? [] : [lead]), `${rows.join('; ')}.`].join(' '),
    row: (name: string, value: string): string => `${name}: ${value}`,
    withheld: {
      title: 'What is not told, and why',
      text: (minimum: number): string =>
        `No figure stands for fewer than ${minimum} people. Where one would, or where somebody could work it out from the others, it is not told; which of the two is not said either.`,
      none: 'In this quarter nothing had to be withheld.',
      measure: 'Measure',
      figures: 'Figures not told',
      noise: (epsilon: number): string =>
        `Counts have chance added to them, so that no figure hangs on any one person (differential privacy, ε = ${epsilon}). They do not quite add up.`,
    },
    methodTitle: 'How it was reckoned',
    method:
      'Learning is kept on each person’s own device. Whoever likes hands over counts without names, after reading every line of them; the organisation’s publisher joins both sides of a relationship, counts, and leaves out what could show a small group. Each word in the margin leads to its definition, its formula and its source.',
    report: { title: 'The whole report', json: 'JSON', csv: 'CSV' },
    emptyTitle: 'There are no figures yet',
    empty:
      'This organisation has not published measures. That is no fault: people learn from one another without being counted. Three ways lead to the first figures, each by one command, and the first asks nothing of anybody.',
    emptyWays: [
      {
        title: 'From the directory',
        text: 'What people want to learn beside who is open to teach it, topics that one person knows, and topics that nobody does.',
        command: 'npm run kith -- measure --people people.csv',
      },
      {
        title: 'From a survey that you run anyway',
        text: 'Put a few questions into it, and give Kith what your survey tool exports. Answers come out with their intervals and the response rate.',
        command: 'npm run kith -- measure --survey results.csv --mapping mapping.yml',
        link: { path: '/measures/survey/', label: 'Questions that you may use' },
      },
      {
        title: 'From what people hand over',
        text: 'Tell people that they may save counts without names in My learning, what is in them, and that nobody has to. Gather the files at the end of a quarter.',
        command: 'npm run kith -- measure --contributions handed-over/ --people people.csv',
        link: { path: '/vocabulary/reach/', label: 'What the figures mean' },
      },
    ],
    emptyAfter:
      'Each writes the quarter into content/measures, and this page shows it when the site is built again. Small groups are told of in none of them.',
    emptyLeaders: 'The case for leaders, which needs no figures',
  },
} as const;
