import type { ConceptFields, EvidenceFields } from '../library/entries.ts';

type Kind = ConceptFields['kind'];

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Every word of the interface in English. The words of guides, stories and vocabulary are content. */
export const strings = {
  language: 'en',
  direction: 'ltr',
  name: 'Kith',
  skip: 'Skip to the text',
  home: 'Kith, home',
  navigation: 'Main',
  nav: {
    stories: 'Stories',
    guides: 'Guides',
    sessions: 'Sessions',
    evidence: 'Evidence',
    vocabulary: 'Vocabulary',
    extension: 'Extension',
  },
  list: (items: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(items),
  date: (date: Date): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date),

  footer: {
    label: 'About this site',
    licence:
      'Kith is open source, under the Apache License 2.0. Its letters are Literata and Atkinson Hyperlegible Next, under the SIL Open Font License.',
    feeds: 'Take it with you',
    rss: 'Stories as RSS',
    skos: 'Vocabulary as SKOS',
    sources: 'All sources',
    promise: 'This site sets no cookie, counts no visit and loads nothing from anywhere else.',
  },

  minutes: (number: number): string => count(number, 'minute', 'minutes'),
  definitionOf: (label: string): string => `What ${label} means`,

  front: {
    title: 'Learn from one another, on purpose',
    lead: 'Kith shows you who knows what, where their names already stand, and helps the two of you make something of it.',
    what: [
      'Somebody three desks away has solved your problem before. You have read their name today, in the notes of a meeting or on a team page, and the page did not say so.',
      'Kith does. It puts one dotted line under the names of colleagues on the pages you read at work. Rest on a name and a card says what to ask about, what they are open to, and what they want to learn themselves. Nothing about the page, or about you, leaves your browser.',
    ],
    get: 'Get the extension',
    read: 'Read a story first',
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

  stories: {
    title: 'Stories',
    lead: 'True accounts of people who learned from one another, with what helped, what went wrong, and where we know it from.',
    empty: 'There is no story yet. The first file in content/stories appears here.',
    facts: 'At a glance',
    learner: 'Learner',
    expert: {
      mentoring: 'Mentor',
      coaching: 'Coach',
      sponsorship: 'Sponsor',
      apprenticeship: 'Master',
      'peer-learning': 'Peer',
    },
    peer: 'Peer',
    alsoPeople: 'Also in it',
    when: 'When',
    where: 'Where',
    topics: 'About',
    alsoKinds: 'Also',
    practices: 'Practices in it',
    practice: 'To take from it',
    grounds: 'Told as',
    historical: 'history, from the sources below',
    consented: (name: string, until: Date): string =>
      `agreed by ${name}, until ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(until)}`,
    next: 'Next story',
    related: 'Related stories',
    filter: {
      title: 'Show stories of',
      kind: 'Kind',
      all: 'All',
      topic: 'Topic',
      everyTopic: 'Every topic',
      practice: 'Practice',
      everyPractice: 'Every practice',
      counted: (label: string, number: number): string => `${label} (${number})`,
      reset: 'Show all',
      none: 'No story has all of that. Choose less, or show all.',
    },
  },

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
    partOf: 'Part of',
    pathsTitle: 'Where to begin',
    selfCheck: 'Not sure which? Fifteen questions to yourself',
    pathsLead:
      'A path puts a few guides in order for one sort of reader. Take a lesson a week, and use it before the next.',
    allTitle: 'All guides',
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

  evidence: {
    title: 'Evidence',
    lead: 'What studies have found about learning from one another, how large they were, and what they cannot show.',
    how: 'Each study is an entry of its own. They were read as abstracts or official pages, not as whole papers, and the entries say so. Where a figure comes from somewhere else, that is said beside it.',
    sure: { strong: 'Strong', moderate: 'Moderate', weak: 'Weak' } satisfies Record<EvidenceFields['sure'], string>,
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

  sources: {
    title: 'Sources',
    lead: 'Everything that stories, guides, session plans and studies rest on, in one list, with the pages that cite it.',
    count: (number: number): string => count(number, 'source', 'sources'),
    citedIn: 'Cited in:',
  },

  reading: {
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
  },

  vocabulary: {
    title: 'Vocabulary',
    lead: 'The words that Kith uses, each with one meaning. They name the chips on a card, widen a search, and explain themselves in the margin of guides and stories.',
    kinds: {
      relationship: 'Kinds of relationship',
      role: 'Roles',
      practice: 'Practices',
      topic: 'Topics',
    } satisfies Record<Kind, string>,
    kind: { relationship: 'Kind of relationship', role: 'Role', practice: 'Practice', topic: 'Topic' } satisfies Record<
      Kind,
      string
    >,
    leads: {
      relationship: 'What runs between two people who learn from one another.',
      role: 'Who somebody is in it, for as long as it lasts. Most people hold several.',
      practice: 'What people do in it.',
      topic: 'What it is about. A search for a wider topic finds the narrower ones inside it.',
    } satisfies Record<Kind, string>,
    onThisPage: 'On this page',
    lived: {
      gives: 'What each gives',
      side: {
        pair: { learner: 'Whoever learns', expert: 'Whoever helps' },
        peers: { learner: 'The one', expert: 'The other' },
      },
      unlike: 'How it differs',
      meetings: 'The meetings',
      rhythm: ({ everyDays, minutes, meetings }: { everyDays: number; minutes: number; meetings: number }): string =>
        `Usual are ${meetings} meetings of ${minutes} minutes, ${everyDays % 7 === 0 ? (everyDays === 7 ? 'one a week' : `one every ${everyDays / 7} weeks`) : `one every ${everyDays} days`}. Fewer will often do.`,
      agenda: { first: 'The first meeting', middle: 'Those between', last: 'The last meeting' },
      agreement: 'An agreement to begin with',
      agreementLead: 'Change every word of it. What counts is that both have read it.',
      part: { goal: 'Goal', rhythm: 'Rhythm', confidentiality: 'Between us', ending: 'How we end' },
      pulse: 'On the way, how is it?',
      pulseLead: 'Each for themselves, from 1 (not at all) to 5 (entirely); then talk about the lowest.',
      confidenceLead: 'And, at the beginning and at the end:',
      yourTopic: 'your topic',
      closing: 'At the end',
      endings: 'Ways to end',
      ending: { completed: 'Completed', 'completed-early': 'Completed early', stopped: 'Stopped' },
      sheet: 'The agreement as a sheet to print and fill in',
    },
    apart: 'Often taken for one another',
    apartLead: 'Side by side it is plain. In a first meeting it saves a month.',
    also: 'Also called',
    broader: 'Wider',
    narrower: 'Narrower',
    related: 'See also',
    stories: 'In stories',
    guides: 'In guides',
    skos: 'For machines, the whole vocabulary is one file: ',
    skosLink: 'SKOS in JSON-LD',
  },

  sheet: {
    title: (kind: string): string => `An agreement: ${kind.toLowerCase()}`,
    lead: 'Between two people, for a time. It is no contract, and nobody else gets a copy.',
    print:
      'Print this page and fill it in together. What stands in small letters is a draft; cross out what is not yours.',
    back: (kind: string): string => `More about ${kind.toLowerCase()}`,
    topic: 'About',
    dates: ['From', 'Until', 'We look again on'],
  },

  invitation: {
    title: 'An invitation to learn',
    description: 'Somebody asks a colleague to learn from them. What that means, and three answers.',
    asks: 'would like to learn from you about',
    gives: 'What it would ask of you:',
    answers: 'Your answer',
    free: 'All three are good answers. Change the words as you like; nothing is sent before you send it.',
    answer: { accept: 'Yes', more: 'Tell me more', notNow: 'Not now' },
    mail: 'Write the e-mail',
    copy: 'Copy the text',
    copied: 'Copied.',
    kithTitle: 'If you have Kith',
    kith: 'Open Kith from the toolbar while this page is in front of you: it offers to keep the invitation, your answer, and what comes of it, on your own device.',
    unreadable:
      'The address of this page is not complete: part of it got lost on its way. Ask whoever sent it to send it once more.',
    whatTitle: 'What this page is',
    what: 'A colleague who asks to learn from you can send a link to this page with the message. It says what they ask for, explains it, and helps with the answer. There are five kinds of asking:',
    private:
      'What they ask for stands in the address itself, behind the sign #. Browsers never send that part to a server: this page reads it on your device, and nobody else learns of it.',
  },

  missing: {
    title: 'There is nothing at this address',
    text: 'The page may have moved, or the address has a slip in it. Nothing is broken on your side.',
    links: 'You could try',
  },

  extension: {
    title: 'Get the extension',
    lead: 'It marks the names of colleagues on the pages you choose, and keeps everything it knows on your device.',
    does: {
      title: 'What it does',
      items: [
        'It draws one dotted line under a name it knows. Rest on the name, or reach it with the keyboard, and the card opens. Escape closes it.',
        'The card says what the person can be asked about and at what level, where that comes from, what they are open to, and what they want to learn.',
        'The toolbar finds people by name, by what they know, by role and by place. A slip of the finger is forgiven, and a wide topic finds the narrow ones inside it.',
        'It changes nothing in the page; one empty element of its own holds the card. The card has a switch for this site, the toolbar one for everywhere.',
      ],
    },
    sees: {
      title: 'What it sees, and what it does not',
      seesTitle: 'It sees',
      sees: [
        'the text of pages on the sites that you or your organisation named, to find names in it',
        'the directory that your organisation publishes, which it downloads whole and checks before it uses it',
        'the address of the page in front of you while the toolbar’s window is open, to offer the switch for that site; only a site that you switch is remembered',
      ],
      notTitle: 'It does not',
      not: [
        'send anything about a page, a search or a name you rested on; it never leaves the browser',
        'run on any site that nobody named',
        'run or keep anything in private windows',
        'ask a server about one person, so that no server can know whom you looked up',
      ],
      honest:
        'One thing to know: a page can tell which of its own words are marked. That is why Kith runs only on sites that you or your organisation named.',
    },
    get: {
      title: 'Where to get it',
      text: 'There is no listing in a store yet. In an organisation, the administrator hands the extension out by policy, and it arrives with its settings. To try it yourself, build it from the source and load the folder.',
      build: 'In the folder of the source, this builds the demo and serves it:',
      command: 'npm start',
      load: 'Then load the built folder into your browser.',
    },
    browsers: [
      {
        name: 'Chrome and Edge',
        steps: [
          [
            { text: 'Open ' },
            { code: 'chrome://extensions' },
            { text: ' (in Edge, ' },
            { code: 'edge://extensions' },
            { text: ').' },
          ],
          [{ text: 'Switch on “Developer mode”.' }],
          [
            { text: 'Choose “Load unpacked” and select the folder ' },
            { code: 'extension/.output/chrome-mv3-demo' },
            { text: '.' },
          ],
          [{ text: 'Pin Kith to the toolbar, so that search is one click away.' }],
        ],
      },
      {
        name: 'Firefox',
        steps: [
          [{ text: 'Open ' }, { code: 'about:debugging#/runtime/this-firefox' }, { text: '.' }],
          [
            { text: 'Choose “Load Temporary Add-on…” and select ' },
            { code: 'extension/.output/firefox-mv3-demo/manifest.json' },
            { text: '.' },
          ],
          [
            {
              text: 'Firefox forgets a temporary add-on when it closes. Load it again, or ask your administrator for the signed file.',
            },
          ],
        ],
      },
    ],
    demo: 'The demo folder may run on 127.0.0.1 and localhost, and nowhere else. The folders without “demo” in their name ask you before they run on any site.',
    feed: {
      title: 'Point it at a directory',
      text: 'Kith reads a directory from one address. If your organisation set it for you, there is nothing to do. Otherwise:',
      steps: [
        [
          {
            text: 'A welcome page opens when Kith is installed and takes you through these steps. It closed? Open the settings from Kith’s button in the toolbar.',
          },
        ],
        [{ text: 'Enter the address of the manifest. For the demo it is ' }, { manifest: true }, { text: '.' }],
        [
          { text: 'Name the sites where Kith may mark names, such as ' },
          { code: 'https://intranet.example/*' },
          { text: '.' },
        ],
      ],
      after:
        'Kith downloads the directory, checks every file against its fingerprint, and then starts to use it. If a download fails, it keeps the directory it has and tells you why.',
    },
    admin: {
      title: 'For administrators',
      text: 'Managed policy sets the same two keys, and wins over what people choose:',
      head: ['Key', 'What it holds'],
      rows: [
        ['feedUrl', 'the address of the manifest'],
        ['sites', 'a list of match patterns where Kith may run'],
      ],
    },
  },
} as const;
