/** The page for those who write, and its form. */
export const write = {
  write: {
    title: 'Write with us',
    lead: 'A word that is missing, a lesson that you teach anyway, a story of two people who learned from one another. Every text here is a file that somebody wrote, and there is room for yours.',
    how: [
      'Each kind of text has a form, so that a reader who knows one knows them all. Below you see each form at work: what a writer typed on the one side, what readers get on the other. All examples are taken from texts of this site.',
      'Whoever has the source of the site can have a file with every field laid out, and can ask what is wrong with it:',
    ],
    commands: 'npm run kith -- new story --title "The lens"\nnpm run kith -- proofread',
    noEditor:
      'No editor and no source? For a story, use the form below; it makes the file. For anything else, write it as plain text in the order of the form, and send that.',
    typed: 'What is typed',
    read: 'What is read',
    from: 'From',
    folder: 'Goes into',
    forms: {
      story: {
        title: 'A story',
        text: 'True, dated, with its sources. It says who asked and how, what they did, what each of them got, what went wrong, and what a reader can copy this week. Nothing is told of a colleague who has not agreed to it.',
      },
      guide: {
        title: 'A guide',
        text: 'One lesson for one sort of reader at one moment. It has nine parts, from the idea in a minute to the checklist; the pages are not built while one is missing. People in examples are made up, and the page says so.',
      },
      term: {
        title: 'A word of the vocabulary',
        text: 'One meaning, in one sentence that can stand alone in a margin. The word then explains itself wherever a text uses it, names a chip on cards, and widens a search.',
      },
      practice: {
        title: 'A practice conversation',
        text: 'Somebody says something, the reader chooses an answer, and sees what comes of it. A scene has two links or more, or an end. The wrong choices have to be tempting.',
      },
    },
    translationTitle: 'A translation',
    translation: [
      'A word, a guide, a path, or how a kind is lived, in another language of this site: a file of the same name in the folder of that language. It holds words and nothing else; kind, relations, sources, dates, order and lessons are the original’s. A guide keeps its parts and its numbers of sources.',
      'Begin anywhere. What is translated has a page in its language, and each of the two pages leads to the other; what is not is linked as it is, with its language in brackets.',
    ],
    frontMatter: 'The head of the file, and the facts beside the text',
    whole: 'The whole conversation can be played here.',
    consentTitle: 'A story about colleagues',
    consent: [
      'Let everybody in it read the whole text first. Then ask each of them, by themselves, three things: may it stand on a page, on the cards beside their names, in the feed that leaves this site? And until when?',
      'Their answers are written into the file, one record a person. On the day after the last one ends, or when somebody takes theirs back, the site does not build until you have asked again or taken the story out. Nobody needs to give a reason.',
    ],
    consentRecord:
      'grounds:\n  - person: ada-lovelace\n    given: 2026-11-26\n    scope: [page, card, rss]\n    until: 2028-11-25',
    sendTitle: 'Where to send it',
    send: 'Give the file to whoever looks after this site; they put it into the folder named above, proofread it, and publish.',
    sendTo: 'Send the file to ',
    form: {
      title: 'Write a story here',
      lead: 'The form makes the file of a story and checks it by the rules of the site. What you type is kept in this browser until you erase it, and goes nowhere.',
      template:
        'Without script there is no form, but its text is here to copy: fill in the blanks, and take out the comments.',
      required: 'All of it is needed where it does not say otherwise.',
      optional: 'may stay empty',
      parts: {
        what: 'What it is',
        who: 'Who was in it',
        told: 'How it went',
        copy: 'What to copy',
        rests: 'What it rests on',
      },
      fields: {
        title: ['Title', 'It says what happened: “The notebook that got an interview”.'],
        summary: ['In two sentences', 'For lists and cards. 600 characters at most.'],
        kind: ['What ran between the two', ''],
        learner: ['Who learned', 'The name as the directory has it.'],
        expert: ['Who helped', 'The name as the directory has it. Among peers, the other one.'],
        others: ['Who else was in it', 'A name a line.'],
        when: ['When', 'As you would say it: “spring 2024”, “1997–2014”.'],
        places: ['Where', 'Places, with commas between.'],
        topics: ['What it was about', ''],
        practices: ['What one can see them do', ''],
        began: ['How it began', 'Who asked whom, and how? Begin with the moment.'],
        did: ['What they did', 'How often, where, with what in their hands.'],
        got: ['What each of them got', 'Both. Say where nobody can know.'],
        wrong: ['What went wrong', 'What failed, what was unfair, who paid. A story without it is an advertisement.'],
        practice: ['What to copy, in one line', 'Something that a reader can begin on Monday.'],
        steps: ['How, step by step', 'A step a line.'],
        sources: [
          'Sources',
          'One a line, with its address at the end if it has one. A conversation counts: with whom, and when.',
        ],
        grounds: ['It may be told because', ''],
        given: ['They agreed on', ''],
        until: ['It holds until', 'The last day. A year or two is usual.'],
        scope: ['It may stand', 'Where all of them agreed; if they differ, the least.'],
      },
      grounds: {
        historical: 'everybody in it belongs to the past, and the sources are public',
        agreed: 'everybody in it has read it and agreed',
      },
      scope: { page: 'on its page', card: 'on cards beside their names', rss: 'in the feed that leaves the site' },
      make: 'Make the file',
      erase: 'Erase the draft',
      erased: 'The draft is erased.',
      faults: (number: number): string =>
        number === 1
          ? 'One thing is still to do; it is marked above.'
          : `${number} things are still to do; they are marked above.`,
      made: 'The file is ready. Look it over, then keep it.',
      result: 'The file',
      download: 'Download it',
      copy: 'Copy it',
      copied: 'Copied.',
      notKept: 'This browser keeps no drafts here. Make the file before you leave the page.',
    },
  },
} as const;
