import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';

/**
 * Every number that the simulation invents. They are there so that pages have something to show; none was measured anywhere,
 * and nothing about learning follows from what comes out.
 */
export const assumptions = {
  /** Relationships that begin on a working day for each 1,000 people: at first, and once it has got about. */
  begunPerDay: { first: 0.3, later: 1.1 },
  /** Days after which half of the way from first to later is gone. */
  halfwayDays: 110,
  /** One-off help, as a multiple of the relationships that begin. */
  helpPerBeginning: 1.3,
  /** Less begins in the last days of December and in August. */
  holidayShare: 0.35,
  /** Nobody looks at more people than so many before asking one. */
  mostLookedAt: 80,
  /** How much likelier somebody of one's own department is asked than somebody as able elsewhere. */
  ownDepartment: 3,
  /** How uneven the wish to ask is among people: the deviation of its logarithm. */
  unevenness: 1.9,
  /** Whoever was asked before is asked more easily again. */
  knownExpert: 0.6,
  /** How many at once, where somebody does not say. */
  usualPlaces: 3,
  /** How often each kind is chosen where several are open. */
  kinds: {
    mentoring: 1,
    coaching: 0.8,
    sponsorship: 0.35,
    apprenticeship: 0.6,
    'peer-learning': 1.1,
  } satisfies Record<RelationshipKind, number>,
  /** Whoever is open to mentoring is asked to coach as well, this often. Few people of the demo say that they coach. */
  mentorsWhoCoach: 0.25,
  /** The rest agreed by word of mouth. */
  askedInWriting: 0.7,
  /** What becomes of an ask; the rest is accepted. */
  ask: { declined: 0.1, silence: 0.17, moreFirst: 0.12 },
  daysToAnswer: { median: 2.5, spread: 0.8 },
  daysToFirstMeeting: { median: 8, spread: 0.6 },
  /** A relationship that never meets. */
  neverMet: 0.06,
  meetingSkipped: 0.14,
  paused: 0.07,
  /** The rest completes what was agreed. */
  endings: { early: 0.16, stopped: 0.13 },
  /** Whether a side writes a meeting down. */
  noted: { learner: 0.92, expert: 0.78 },
  /** Whether a side answers the questions of a moment. */
  answered: { start: 0.8, middle: 0.45, end: 0.68 },
  /** Confidence in the topic, from 1 to 5, before it is rounded. */
  confidence: { start: 2.4, startDeviation: 0.8, gain: 0.75, gainDeviation: 0.75, expert: 4.3 },
  pulse: { mean: 3.9, deviation: 0.8 },
  /** Whether somebody hands over a contribution at all, and then in any one quarter. */
  contributes: { ever: 0.6, quarter: 0.92 },
  /** A row that somebody strikes out first. */
  struck: 0.03,
  /** The organisation's own survey, once a quarter. */
  survey: {
    title: 'Learning from one another (simulated)',
    /** Of everybody, drawn by lot each time. */
    invited: 0.12,
    /** Whoever takes part in learning relationships answers more often. */
    answered: { participant: 0.62, other: 0.43 },
    brokenOff: 0.05,
    skipped: 0.02,
    notApplicable: 0.04,
    /**
     * From 1 to 5, before it is rounded; of a reversed question after it is turned round. `lift`: how much higher those answer who
     * take part, be it that they learned or that they were so before.
     */
    answers: {
      AE1: { mean: 3.4, lift: 0.45 },
      AE2: { mean: 3.1, lift: 0.3 },
      CA1: { mean: 3.5, lift: 0.15 },
      CA2: { mean: 3, lift: 0.1 },
      IN2: { mean: 3.6, lift: 0.4 },
      MS1: { mean: 2.8, lift: 0.1 },
      MS2: { mean: 2.5, lift: 0 },
    },
    /** How people differ from one another in everything, and one answer from another. */
    moodDeviation: 0.6,
    deviation: 0.8,
  },
} as const;
