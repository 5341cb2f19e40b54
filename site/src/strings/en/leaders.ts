import { count } from '../count.ts';

/** The briefing for leaders. */
export const leaders = {
  leaders: {
    title: 'For leaders',
    description:
      'The case for learning from one another, what is known about it and what is not, and what it asks of you.',
    empty: 'There is no briefing yet. Its first file belongs in content/briefing, with “form: case”.',
    for: 'For',
    length: 'On paper',
    pages: (number: number): string => `at most ${count(number, 'page', 'pages')}`,
    pdf: 'as a PDF',
    pdfOf: (title: string): string => `as a PDF: ${title}`,
    restTitle: 'The rest of the briefing',
    limitOf: (title: string): string => `How sure it is, and its limit: ${title}`,
    ask: 'What is asked of you',
    table: 'Table',
    wall: 'On the wall',
    talk: 'The talk',
    cost: {
      assumptions: 'Assumptions',
      assumption: 'Assumption',
      ends: { low: 'Low', likely: 'Likely', high: 'High' },
      basis: { yours: 'Yours to fill in.', found: 'Where from:' },
      noScript: 'These are the examples. Where scripts may run, this page lets you put in your own.',
      kept: 'What you put in stays on this page and in its address, behind the sign #, which browsers send to no server. Copy the address to keep it, or print the page.',
      reset: 'Back to the examples',
      faults: {
        'not-a-number': 'Write three numbers.',
        'out-of-limits': (least: string, most: string): string => `Write numbers from ${least} to ${most}.`,
        'not-in-order': 'Low must not be above likely, nor likely above high.',
      },
      mend: 'Something that you put in cannot be reckoned with. Mend it, and the results come back.',
      results: 'What follows from it',
      figure: {
        learners: 'People who learn in a year',
        hoursFirst: 'Hours of work, first year',
        hoursLater: 'Hours of work, each later year',
        moneyFirst: 'In money, first year',
        moneyLater: 'In money, each later year',
        minutesFirst: 'For that to be covered, minutes that each learner has to gain in a working week, first year',
        minutesLater: 'The same, each later year',
      },
      swingsTitle: 'What moves it most',
      swingsLead:
        'The minutes of the first year, if one assumption alone goes from low to high and all others are likeliest:',
      narrow:
        'Are the results too far apart to decide on? Then find out more about the first of these, and put in a narrower range.',
      swing: (label: string, ends: string): string => `${label}: ${ends}`,
      words: {
        language: 'en-GB',
        range: (low: string, high: string, likely: string): string => `${low} to ${high}, likeliest ${likely}`,
        exact: (value: string): string => `${value}, if every assumption is exactly right`,
        ends: (low: string, high: string): string => `${low} to ${high}`,
      },
      summary: (hours: string, minutes: string): string =>
        `The first year takes ${hours} hours of work. For that to be covered, each learner has to gain ${minutes} minutes in a working week.`,
    },
    figures: {
      simulatedTitle: 'These figures are simulated; nobody was counted.',
      simulated: '(simulated)',
      lead: (period: string, contributions: number | undefined, simulated: boolean): string => {
        const [year = '', quarter = ''] = period.split('-Q');
        const people =
          contributions === undefined ? '' : `, from ${new Intl.NumberFormat('en-GB').format(contributions)} people`;
        const whose = simulated && contributions !== undefined ? ' of a made-up organisation' : '';
        return `Quarter ${quarter} of ${year}${people}${whose}; in brackets what chance leaves open (95 %).`;
      },
      of: {
        people: 'People who learned or helped',
        relationships: 'Relationships',
        bridging: 'Of these, across departments',
        completion: 'Of those that ended, completed',
        confidence: 'Confidence in the topic, from before to after, on a scale from 1 to 5',
      },
      limits:
        'Those who hand something over are not everybody, and may be those for whom it went well. A change in confidence does not show what made it.',
      all: 'All of the quarter’s figures',
      words: {
        language: 'en-GB',
        interval: (value: string, low: string, high: string): string => `${value} (${low} to ${high})`,
        reached: (people: string, population: string): string => `${people} of ${population}`,
        protected: 'not told, to protect a small group',
        unknown: 'not known',
      },
      none: 'There are none yet, and none are made up. Three steps lead to some:',
      how: [
        'Before anything begins, ask everybody the same few questions about learning from colleagues, and keep the response rate.',
        'Let half of the organisation begin and the other half three months later, drawn by lot.',
        'Each quarter, count what people hand over themselves. Groups of fewer than ten are not shown.',
      ],
    },
  },
} as const;
