import { count } from '../count.ts';

/** Guides, the paths through them, conversations to practise, and the self-check. */
export const guides = {
  guides: {
    title: 'Guides',
    lead: 'How to ask, coach, mentor, sponsor, teach and learn well: the part that no directory can do for you.',
    empty: 'There is no guide yet. The first file in content/guides appears here.',
    one: 'Guide',
    allKinds: 'All five kinds',
    for: 'For',
    /** Whom a guide is for, by the words that its writer uses. A word that is not here stands as it is. */
    readers: new Map([
      ['learner', 'learners'],
      ['mentee', 'mentees'],
      ['coachee', 'coachees'],
      ['protege', 'protégés'],
      ['apprentice', 'apprentices'],
      ['expert', 'experts'],
      ['mentor', 'mentors'],
      ['coach', 'coaches'],
      ['sponsor', 'sponsors'],
      ['master', 'masters'],
      ['peer', 'peers'],
      ['manager', 'managers'],
      ['leader', 'leaders'],
      ['administrator', 'administrators'],
      ['programme-lead', 'programme leads'],
    ]),
    when: 'When',
    kinds: 'Kinds',
    previous: 'Previous guide',
    next: 'Next guide',
    order: 'Other guides',
    onward: 'Go on from here',
    partOf: 'Part of',
    pathsTitle: 'Where to begin',
    selfCheck: 'Not sure which? Fifteen questions to yourself',
    pathsLead:
      'A path puts a few guides in order for one sort of reader. Take a lesson a week, and use it before the next.',
    allTitle: 'All guides',
    /** Over those in the language of the page, where some are not. */
    allHere: 'All in English',
    /** Where some guides are not in the language of the page. */
    elsewhere: 'Not every guide is in English yet. There are more:',
  },
  practice: {
    one: 'Practice conversation',
    title: 'Practise a conversation',
    lead: 'Somebody says something; you choose what to answer, and see what comes of it. The people are made up.',
    length: (scenes: number): string => count(scenes, 'scene', 'scenes'),
    scene: (number: number): string => `Scene ${number}`,
    end: 'An end:',
    again: 'Begin again',
    how: 'Choose what you would say. The back button of your browser takes it back. The people are made up, and nobody else sees what you chose.',
    onward: 'Go on from here',
    more: 'More to practise',
    lesson: 'The lesson to it',
    toIt: 'Practise it',
  },
  selfCheck: {
    title: 'Where do you stand?',
    lead: 'Fifteen things that people who learn from one another do. See which you do, and which a lesson could help with.',
    how: 'Answer for the last month or so, for yourself. Where you say “not yet”, the lesson to it appears. Nobody does all fifteen.',
    about: { learning: 'When you learn', helping: 'When you help', room: 'When others look to you' },
    yes: 'Yes, lately',
    notYet: 'Not yet',
    kept: 'Your answers stay in this tab and go with it. Nobody else sees them.',
  },
  paths: {
    one: 'Path',
    length: (lessons: number, minutes: number): string =>
      `${count(lessons, 'lesson', 'lessons')}, ${count(minutes, 'minute', 'minutes')} of reading`,
    lesson: (number: number, of: number): string => `lesson ${number} of ${of}`,
    read: 'A filled dot marks a lesson that you have opened. Your browser knows that from its own history; nobody else does.',
    next: 'Next in',
  },
} as const;
