/** The front page. */
export const front = {
  front: {
    title: 'Learn from one another, on purpose',
    /** In the browser's bar. */
    fullTitle: (name: string): string => `${name}: learn from one another, on purpose`,
    lead: 'Kith shows you who knows what, where their names already stand, and helps the two of you make something of it.',
    what: [
      'Somebody three desks away has solved your problem before. You have read their name today, in the notes of a meeting or on a team page, and the page did not say so.',
      'Kith does. It puts one dotted line under the names of colleagues on the pages you read at work. Rest on a name and a card says what to ask about, what they are open to, and what they want to learn themselves. Nothing about the page, or about you, leaves your browser.',
    ],
    get: 'Get the extension',
    read: 'Read a story first',
    /** Where no story is in the language of the page. */
    begin: 'Begin with a lesson',
    storiesElsewhere: 'True accounts of people who learned from one another. They are not in English yet.',
    specimenLabel: 'What you see on an intranet page: a marked name, and its card',
    kindsTitle: 'Five ways to learn from someone',
    kindsLead:
      'Two people are two dots. What runs between them is a line, and each way of learning draws its own. You meet the same five lines on cards, in guides and in stories.',
    when: {
      mentoring: 'You want the long view from someone who has been there.',
      coaching: 'You have the answer in you, and need the questions.',
      sponsorship: 'You are ready, and need someone to say so in the room.',
      apprenticeship: 'You want a craft that no document can hold.',
      'peer-learning': 'You each know something that the other lacks.',
    },
    whomTitle: 'Whom it is for',
    whom: [
      {
        who: 'You want to learn',
        text: 'Find the person, see whether they have room, and send a first message that is easy to say yes to.',
      },
      {
        who: 'You know something',
        text: 'Say what you like to be asked about, what you are open to, and for how many people you have room. Colleagues see it before they write.',
      },
      {
        who: 'You lead people',
        text: 'Give them words for what they do, time to do it, and true stories of how it went. Kith counts nobody and watches nobody.',
        links: [
          { path: '/leaders/', label: 'The case on one page' },
          { path: '/measures/', label: 'How far it has got, in figures' },
        ],
      },
    ],
    storyTitle: 'A true story',
    guidesTitle: 'Learn the craft',
    guidesLead: 'Short guides for both sides of the table.',
    allStories: 'All stories',
    allGuides: 'All guides',
    extensionTitle: 'Put it where you work',
    extensionText:
      'The extension keeps the directory on your device and works offline. You name the sites where it may run; it runs nowhere else.',
  },
  specimen: {
    before: 'Notes of Tuesday. The coil prototype is with ',
    name: 'Michael Faraday',
    after: ', who asks for a second pair of eyes before Friday.',
    initials: 'MF',
    title: 'Superintendent of the House Laboratory',
    place: 'London',
    askAbout: 'Ask about',
    topics: [
      { label: 'Electromagnetism', level: 'expert' },
      { label: 'Electrolysis', level: 'expert' },
      { label: 'Public lectures', level: '' },
    ],
    openTo: 'Open to',
    wants: 'Wants to learn',
    interests: ['Mathematics'],
    actions: ['E-mail Michael', 'Copy e-mail', 'Profile'],
  },
} as const;
