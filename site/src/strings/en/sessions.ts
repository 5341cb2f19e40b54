/** Session plans. */
export const sessions = {
  sessions: {
    title: 'Session plans',
    lead: 'An hour for each of the five kinds, for whoever stands in front: what to say, what people do, and when.',
    how: 'No slides are needed. Print the plan and put a clock beside it: each part says when it begins and ends.',
    one: 'Session plan',
    people: 'For',
    bring: 'Bring',
    length: 'Length',
    plan: 'The hour',
    next: 'Next session plan',
  },
} as const;
