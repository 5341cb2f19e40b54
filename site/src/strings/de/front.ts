import type { front as english } from '../en/front.ts';
import type { Translation } from '../translation.ts';

/** The front page. */
export const front = {
  front: {
    title: 'Voneinander lernen, mit Absicht',
    fullTitle: (name: string): string => `${name}: voneinander lernen, mit Absicht`,
    lead: 'Kith zeigt dir, wer was weiß, und zwar dort, wo die Namen ohnehin stehen. Und es hilft euch beiden, etwas daraus zu machen.',
    what: [
      'Jemand drei Schreibtische weiter hat dein Problem schon einmal gelöst. Du hast den Namen heute gelesen, in einem Protokoll oder auf einer Teamseite, und die Seite hat nichts davon gesagt.',
      'Kith sagt es. Auf den Seiten, die du bei der Arbeit liest, zieht es eine gepunktete Linie unter die Namen von Kolleginnen und Kollegen. Bleibst du auf einem Namen, sagt dir eine Karte, wonach du fragen kannst, wofür die Person offen ist und was sie selbst lernen möchte. Nichts über die Seite oder über dich verlässt deinen Browser.',
    ],
    get: 'Erweiterung holen',
    read: 'Erst eine Geschichte lesen',
    begin: 'Mit einer Lektion anfangen',
    storiesElsewhere:
      'Was Menschen wirklich voneinander gelernt haben, was geholfen hat und was schiefging. Die Geschichten gibt es noch nicht auf Deutsch.',
    specimenLabel: 'So sieht es auf einer Intranetseite aus: ein markierter Name und seine Karte',
    kindsTitle: 'Fünf Arten, von jemandem zu lernen',
    kindsLead:
      'Zwei Menschen sind zwei Punkte. Was zwischen ihnen läuft, ist eine Linie, und jede Art zu lernen zeichnet ihre eigene. Dieselben fünf Linien begegnen dir auf Karten, in Leitfäden und in Geschichten.',
    when: {
      mentoring: 'Du suchst den weiten Blick von jemandem, der schon dort war.',
      coaching: 'Die Antwort steckt in dir, dir fehlen die Fragen.',
      sponsorship: 'Du bist so weit, und jemand muss es in der richtigen Runde sagen.',
      apprenticeship: 'Du möchtest ein Handwerk lernen, das in kein Dokument passt.',
      'peer-learning': 'Jede Seite weiß etwas, das der anderen fehlt.',
    },
    whomTitle: 'Für wen es ist',
    whom: [
      {
        who: 'Du möchtest lernen',
        text: 'Finde die Person, sieh nach, ob sie Zeit hat, und schick eine erste Nachricht, auf die man leicht Ja sagt.',
      },
      {
        who: 'Du kannst etwas',
        text: 'Sag, wonach man dich gern fragen darf, wofür du offen bist und für wie viele du Platz hast. Andere sehen das, bevor sie dir schreiben.',
      },
      {
        who: 'Du führst Menschen',
        text: 'Gib ihnen Worte für das, was sie tun, Zeit dafür und wahre Geschichten darüber, wie es ging. Kith zählt niemanden und beobachtet niemanden.',
        links: [
          { path: '/leaders/', label: 'Die Gründe auf einer Seite' },
          { path: '/measures/', label: 'Wie weit es gekommen ist, in Zahlen' },
        ],
      },
    ],
    storyTitle: 'Eine wahre Geschichte',
    guidesTitle: 'Das Handwerk lernen',
    guidesLead: 'Kurze Leitfäden für beide Seiten des Tisches.',
    allStories: 'Alle Geschichten',
    allGuides: 'Alle Leitfäden',
    extensionTitle: 'Hol es dorthin, wo du arbeitest',
    extensionText:
      'Die Erweiterung hat das Verzeichnis auf deinem Gerät und arbeitet auch ohne Netz. Du nennst die Seiten, auf denen sie laufen darf; sonst läuft sie nirgends.',
  },
  specimen: {
    before: 'Notizen vom Dienstag. Der Prototyp der Spule liegt bei ',
    name: 'Michael Faraday',
    after: ', der vor Freitag um einen zweiten Blick bittet.',
    initials: 'MF',
    title: 'Leiter des Hauslaboratoriums',
    place: 'London',
    askAbout: 'Frag nach',
    topics: [
      { label: 'Elektromagnetismus', level: 'Fachwissen' },
      { label: 'Elektrolyse', level: 'Fachwissen' },
      { label: 'Öffentliche Vorträge', level: '' },
    ],
    openTo: 'Offen für',
    wants: 'Möchte lernen',
    interests: ['Mathematik'],
    actions: ['E-Mail an Michael', 'E-Mail-Adresse kopieren', 'Profil'],
  },
} as const satisfies Translation<typeof english>;
