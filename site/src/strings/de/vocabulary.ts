import type { vocabulary as english } from '../en/vocabulary.ts';
import type { Translation } from '../translation.ts';

const every = (days: number): string => {
  if (days === 7) return 'eines pro Woche';
  return days % 7 === 0 ? `eines alle ${days / 7} Wochen` : `eines alle ${days} Tage`;
};

/** The vocabulary, and the sheet of an agreement. */
export const vocabulary = {
  vocabulary: {
    title: 'Begriffe',
    scheme: (name: string): string => `${name}: Begriffe`,
    lead: 'Die Wörter, die Kith verwendet, jedes mit einer Bedeutung. Am Rand der Leitfäden erklären sie sich selbst.',
    kinds: {
      relationship: 'Arten von Lernbeziehungen',
      role: 'Rollen',
      practice: 'Praktiken',
      topic: 'Themen',
      measure: 'Kennzahlen',
    },
    kind: {
      relationship: 'Art von Lernbeziehung',
      role: 'Rolle',
      practice: 'Praktik',
      topic: 'Thema',
      measure: 'Kennzahl',
    },
    leads: {
      relationship: 'Was zwischen zwei Menschen läuft, die voneinander lernen.',
      role: 'Wer jemand darin ist, solange es dauert. Die meisten haben mehrere Rollen.',
      practice: 'Was Menschen darin tun.',
      topic: 'Worum es geht. Die Suche nach einem weiteren Thema findet auch die engeren darin.',
      measure:
        'Was die Zahlen eines Berichts bedeuten: wie jede gerechnet wird, was sie zählt und was sie nicht zeigen kann.',
    },
    onThisPage: 'Auf dieser Seite',
    order: 'Begriffe daneben',
    previous: 'Begriff davor',
    next: 'Begriff danach',
    lived: {
      gives: 'Was beide geben',
      side: {
        pair: { learner: 'Wer lernt', expert: 'Wer hilft' },
        peers: { learner: 'Die eine Seite', expert: 'Die andere Seite' },
      },
      unlike: 'Worin es sich unterscheidet',
      meetings: 'Die Treffen',
      rhythm: ({ everyDays, minutes, meetings }: { everyDays: number; minutes: number; meetings: number }): string =>
        `Üblich sind ${meetings} Treffen von je ${minutes} Minuten, ${every(everyDays)}. Oft genügen weniger.`,
      agenda: { first: 'Das erste Treffen', middle: 'Die Treffen dazwischen', last: 'Das letzte Treffen' },
      agreement: 'Eine Vereinbarung für den Anfang',
      agreementLead: 'Ändert daran jedes Wort, wenn ihr wollt. Es zählt, dass ihr sie beide gelesen habt.',
      part: { goal: 'Ziel', rhythm: 'Rhythmus', confidentiality: 'Unter uns', ending: 'Wie wir aufhören' },
      pulse: 'Zwischendurch: Wie läuft es?',
      pulseLead:
        'Jede Seite antwortet für sich, von 1 (gar nicht) bis 5 (völlig). Sprecht dann über den niedrigsten Wert.',
      confidenceLead: 'Und am Anfang und am Ende:',
      yourTopic: 'deinem Thema',
      closing: 'Zum Schluss',
      endings: 'Wie es enden kann',
      ending: { completed: 'Abgeschlossen', 'completed-early': 'Vorzeitig abgeschlossen', stopped: 'Abgebrochen' },
      sheet: 'Die Vereinbarung als Blatt zum Drucken und Ausfüllen',
    },
    apart: 'Oft verwechselt',
    apartLead: 'Nebeneinander sieht man den Unterschied. In einem ersten Treffen spart das einen Monat.',
    also: 'Heißt auch',
    broader: 'Weiter gefasst',
    narrower: 'Enger gefasst',
    related: 'Siehe auch',
    measure: { formula: 'Formel', unit: 'Einheit', caution: 'Was sie nicht zeigen kann', sources: 'Quelle' },
    stories: 'In Geschichten',
    guides: 'In Leitfäden',
    evidence: 'In Studien',
    who: 'Wer sich damit auskennt',
    whoMarked: [
      'Wenn du Kith hast, steht in diesem Satz eine gepunktete Linie unter ',
      ': Bleib darauf, und du siehst, wer sich damit auskennt, zuerst diejenigen, die man fragen darf. Die Liste liegt auf deinem eigenen Gerät, und diese Seite erfährt nichts davon.',
    ],
    whoSearch: [
      'Wenn du Kith hast, öffne es in der Symbolleiste und tippe ',
      ' ein: Es zeigt dir, wer sich damit auskennt. Die Liste liegt auf deinem eigenen Gerät, und diese Seite erfährt nichts davon.',
    ],
    whoGet: 'Erweiterung holen',
    elsewhere: 'Noch nicht jeder Begriff ist auf Deutsch erklärt. Hier stehen alle:',
    elsewhereLink: 'Alle Begriffe',
    skos: 'Für Maschinen stehen alle Begriffe in einer Datei: ',
    skosLink: 'SKOS in JSON-LD',
  },
  sheet: {
    title: (kind: string): string => `Vereinbarung: ${kind}`,
    lead: 'Zwischen zwei Menschen, für eine Zeit. Es ist kein Vertrag, und niemand sonst bekommt eine Kopie.',
    print:
      'Druckt diese Seite aus und füllt sie gemeinsam aus. Was klein gedruckt ist, ist ein Entwurf; streicht, was nicht zu euch passt.',
    back: (kind: string): string => `Mehr über ${kind}`,
    topic: 'Worum es geht',
    dates: ['Von', 'Bis', 'Durchsicht am'],
  },
} as const satisfies Translation<typeof english>;
