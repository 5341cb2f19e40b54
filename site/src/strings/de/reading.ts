import { count } from '../count.ts';
import type { reading as english } from '../en/reading.ts';
import type { Translation } from '../translation.ts';

/** What stands in and under every text: notes, examples, sources. */
export const reading = {
  sources: {
    title: 'Quellen',
    lead: 'Worauf Geschichten, Leitfäden, Ablaufpläne, Studien und Umfragefragen beruhen, in einer Liste, mit den Seiten, die es anführen.',
    count: (number: number): string => count(number, 'Quelle', 'Quellen'),
    citedIn: 'Angeführt in:',
  },
  reading: {
    facts: 'Auf einen Blick',
    sources: 'Quellen',
    source: (number: number): string => `Quelle ${number}`,
    back: 'Zurück zum Text',
    aside: 'Randnotiz',
    practice: 'Probier es aus',
    reflect: 'Frag dich danach',
    minute: 'Der Gedanke in einer Minute',
    madeUp: 'Die Personen sind erfunden.',
    ticks:
      'Die Häkchen bleiben in diesem Tab, bis du ihn schließt oder die Seite neu lädst. Wenn du sie behalten möchtest, druck die Seite aus.',
    script: 'In Worten',
    published: 'Veröffentlicht am',
    sure: { strong: 'Stark belegt', moderate: 'Mäßig belegt', weak: 'Schwach belegt' },
  },
} as const satisfies Translation<typeof english>;
