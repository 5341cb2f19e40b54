import { count } from './count.ts';

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
    restTitle: 'The rest of the briefing',
    limitOf: (title: string): string => `How sure it is, and its limit: ${title}`,
    ask: 'What is asked of you',
    table: 'Table',
    wall: 'On the wall',
    talk: 'The talk',
    figures: {
      none: 'There are none yet, and none are made up. Three steps lead to some:',
      how: [
        'Before anything begins, ask everybody the same few questions about learning from colleagues, and keep the response rate.',
        'Let half of the organisation begin and the other half three months later, drawn by lot.',
        'Each quarter, count what people hand over themselves. Groups of fewer than ten are not shown.',
      ],
    },
  },
} as const;
