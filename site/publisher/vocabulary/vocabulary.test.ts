import { type Concept, conceptSchema } from '@kith/shared/vocabulary/concept';
import { describe, expect, test } from 'vitest';
import { faultLine } from '../report.ts';
import { readVocabularies, type VocabularyFile } from './read.ts';
import { conceptsInUse } from './used.ts';

function source(file: string, text: string, language = 'en'): VocabularyFile {
  const bytes = new TextEncoder().encode(text);
  return {
    file,
    language,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
    },
  };
}

const entry = (id: string, prefLabel: string, altLabel: string[] = [], broader: string[] = []): Concept => ({
  id,
  kind: 'practice',
  prefLabel,
  altLabel,
  definition: `What ${prefLabel} is here.`,
  broader,
  narrower: [],
  related: [],
});

async function read(files: VocabularyFile[], own: Concept[] = []) {
  const { concepts, faults } = await readVocabularies(files, own);
  for (const concept of concepts) expect(conceptSchema.safeParse(concept).error).toBeUndefined();
  return { concepts, byId: new Map(concepts.map((concept) => [concept.id, concept])), said: faults.map(faultLine) };
}

const turtle = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://vocabulary.example/> .

:scheme a skos:ConceptScheme ; skos:prefLabel "Crafts"@en .
:dyeing a skos:Concept ;
  skos:prefLabel "Dyeing"@en, "Färben"@de ;
  skos:altLabel "colouring of cloth"@en, "Stofffärben"@de ;
  skos:hiddenLabel "dieing"@en ;
  skos:definition "Giving cloth a colour that stays."@en, "Tuch färben."@de ;
  skos:related :chemistry ;
  skos:broader :textiles .
:textiles a skos:Concept ; skos:prefLabel "Textile crafts"@en, "Textilhandwerk"@de ; skos:narrower :weaving .
:weaving a skos:Concept ; skos:prefLabel "Weaving"@en-GB, "Weben"@de .
:chemistry a skos:Concept ; skos:prefLabel "Chemistry" .
`;

const jsonld = JSON.stringify(
  {
    '@context': {
      skos: 'http://www.w3.org/2004/02/skos/core#',
      '@base': 'https://vocabulary.example/',
      label: { '@id': 'skos:prefLabel', '@container': '@language' },
      also: { '@id': 'skos:altLabel', '@container': '@language' },
      hidden: { '@id': 'skos:hiddenLabel', '@language': 'en' },
      says: { '@id': 'skos:definition', '@container': '@language' },
      above: { '@id': 'skos:broader', '@type': '@id' },
      below: { '@id': 'skos:narrower', '@type': '@id' },
      near: { '@id': 'skos:related', '@type': '@id' },
    },
    '@graph': [
      { '@id': 'scheme', '@type': 'skos:ConceptScheme', label: { en: 'Crafts' } },
      {
        '@id': 'dyeing',
        '@type': 'skos:Concept',
        label: { en: 'Dyeing', de: 'Färben' },
        also: { en: ['colouring of cloth'], de: ['Stofffärben'] },
        hidden: 'dieing',
        says: { en: 'Giving cloth a colour that stays.', de: 'Tuch färben.' },
        near: 'chemistry',
        above: 'textiles',
      },
      {
        '@id': 'textiles',
        '@type': 'skos:Concept',
        label: { en: 'Textile crafts', de: 'Textilhandwerk' },
        below: 'weaving',
      },
      { '@id': 'weaving', '@type': 'skos:Concept', label: { 'en-GB': 'Weaving', de: 'Weben' } },
      { '@id': 'chemistry', '@type': 'skos:Concept', label: { '@none': 'Chemistry' } },
    ],
  },
  null,
  1,
);

const nested = JSON.stringify({
  '@context': 'https://vocabulary.example/context.jsonld',
  id: 'https://vocabulary.example/scheme',
  type: 'ConceptScheme',
  prefLabel: { en: 'Crafts' },
  hasTopConcept: [
    {
      id: 'https://vocabulary.example/textiles',
      prefLabel: { en: 'Textile crafts', de: 'Textilhandwerk' },
      narrower: [
        {
          id: 'https://vocabulary.example/dyeing',
          prefLabel: { en: 'Dyeing', de: 'Färben' },
          altLabel: { en: ['colouring of cloth'], de: ['Stofffärben'] },
          hiddenLabel: { en: 'dieing' },
          definition: { en: 'Giving cloth a colour that stays.' },
          related: 'https://vocabulary.example/chemistry',
        },
        { id: 'https://vocabulary.example/weaving', prefLabel: { en: 'Weaving' } },
      ],
    },
    { id: 'https://vocabulary.example/chemistry', prefLabel: 'Chemistry' },
  ],
});

const csv = `skos:prefLabel@en;skos:prefLabel@de;altLabel@en;hiddenLabel;definition@en;broader;narrower;related
Dyeing;Färben;"colouring of cloth";dieing;Giving cloth a colour that stays.;Textile crafts;;Chemistry
Textile crafts;Textilhandwerk;;;;;Weaving;
Weaving;Weben;;;;;;
Chemistry;;;;;;;
`;

const topic = (id: string, prefLabel: string, more: Partial<Concept> = {}): Concept => ({
  id,
  kind: 'topic',
  prefLabel,
  altLabel: [],
  definition: '',
  broader: [],
  narrower: [],
  related: [],
  ...more,
});

const crafts = [
  topic('chemistry', 'Chemistry', { related: ['dyeing'] }),
  topic('dyeing', 'Dyeing', {
    altLabel: ['colouring of cloth', 'dieing'],
    definition: 'Giving cloth a colour that stays.',
    broader: ['textile-crafts'],
    related: ['chemistry'],
  }),
  topic('textile-crafts', 'Textile crafts', { narrower: ['dyeing', 'weaving'] }),
  topic('weaving', 'Weaving', { broader: ['textile-crafts'] }),
];

describe('one vocabulary says the same in every way of writing it', () => {
  test.each([
    ['crafts.ttl', turtle, []],
    ['crafts.jsonld', jsonld, []],
    ['crafts.csv', csv, []],
    [
      'nested.json',
      nested,
      [
        'nested.json:1 · warning · @context · names the context https://vocabulary.example/context.jsonld, and Kith fetches none; keys that it alone explains are read as those of SKOS.',
      ],
    ],
  ])('%s', async (file, text, sentences) => {
    const { concepts, said } = await read([source(file, text)]);
    expect(said).toEqual(sentences);
    const order = new Map(
      concepts.map((concept) => [concept.id, { ...concept, narrower: concept.narrower.toSorted() }]),
    );
    expect([...order.values()]).toEqual(crafts);
  });

  test('a file without a telling name is known by its beginning', async () => {
    for (const text of [turtle, jsonld, csv]) {
      expect((await read([source('vocabulary', text)])).concepts.map(({ id }) => id)).toEqual(
        crafts.map(({ id }) => id),
      );
    }
  });

  test('in another language, labels without a tag serve where there is none', async () => {
    const { concepts, said } = await read([source('crafts.ttl', turtle, 'de')]);
    expect(said).toEqual([]);
    expect(concepts.map(({ id, prefLabel }) => [id, prefLabel])).toEqual([
      ['chemistry', 'Chemistry'],
      ['farben', 'Färben'],
      ['textilhandwerk', 'Textilhandwerk'],
      ['weben', 'Weben'],
    ]);
  });
});

describe('ESCO’s files are read together', () => {
  const skills = `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
KnowledgeSkillCompetence,http://esco.example/skill/1,skill/competence,cross-sector,grind lenses,"shape lenses
polish; lenses",,released,2024-01-01,,,http://esco.example/all,Give glass the form of a lens.
KnowledgeSkillCompetence,http://esco.example/skill/2,knowledge,sector-specific,optics,,,released,2024-01-01,,,,The science of light.
KnowledgeSkillCompetence,http://esco.example/skill/3,knowledge,sector-specific,phlogiston,,,obsolete,2024-01-01,,,,Not any more.
`;
  const relations = `conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,http://esco.example/skill/1,KnowledgeSkillCompetence,http://esco.example/skill/2
KnowledgeSkillCompetence,http://esco.example/skill/2,SkillGroup,http://esco.example/S1
KnowledgeSkillCompetence,http://esco.example/skill/1,SkillGroup,http://esco.example/S1
`;
  test('skills, and the hierarchy that is a file of its own', async () => {
    const { byId, said } = await read([source('skills_en.csv', skills), source('broader.csv', relations)]);
    expect(byId.get('grind-lenses')).toMatchObject({
      altLabel: ['shape lenses', 'polish; lenses'],
      definition: 'Give glass the form of a lens.',
      broader: ['optics'],
    });
    expect(byId.size).toBe(2);
    expect(said).toEqual([
      'skills_en.csv · note · one concept is out of use; left out.',
      'broader.csv:3 · warning · broader · "http://esco.example/S1" is no concept that is read, and so with one other; the reference is left out.',
    ]);
  });
});

describe('the organisation’s own entries come first', () => {
  test('an equal label is the own concept, which keeps its words and place and gains labels and narrower ones', async () => {
    const own = [entry('tinting', 'Dyeing', ['tinting'], ['craft']), entry('craft', 'Craft', ['textile crafts'])];
    const { byId } = await read([source('crafts.ttl', turtle)], own);
    expect(byId.get('tinting')).toEqual({
      ...own[0],
      altLabel: ['tinting', 'colouring of cloth', 'dieing'],
    });
    expect(byId.get('craft')).toMatchObject({ prefLabel: 'Craft', narrower: ['tinting', 'weaving'] });
    expect([...byId.keys()]).toEqual(['chemistry', 'craft', 'tinting', 'weaving']);
  });

  test('an id that an own entry has is not given again', async () => {
    const { byId } = await read([source('v.csv', 'prefLabel\nWeaving\n')], [entry('weaving', 'Baskets')]);
    expect([...byId].map(([id, { prefLabel }]) => [id, prefLabel])).toEqual([
      ['weaving', 'Baskets'],
      ['weaving-2', 'Weaving'],
    ]);
  });

  test('without files, the own vocabulary is what it was', async () => {
    const own = [entry('a', 'A', [], ['b']), { ...entry('b', 'B'), narrower: ['a'] }];
    expect((await read([], own)).concepts).toEqual(own);
  });
});

describe('ids come from labels', () => {
  test.each([
    ['Colour theory', 'colour-theory'],
    ['Théorie — des couleurs', 'theorie-des-couleurs'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['.NET', 'dot-net'],
    ['R&D', 'r-and-d'],
  ])('%s is %s', async (label, id) => {
    expect((await read([source('v.csv', `prefLabel\n"${label}"\n`)])).concepts.map((concept) => concept.id)).toEqual([
      id,
    ]);
  });

  test('of labels that would have one id, the IRI that comes first has it, whatever the order of the file', async () => {
    const rows = ['urn:b,C!!x', 'urn:a,C x', 'urn:c,C ? x'];
    const numbered = async (order: string[]) =>
      (await read([source('v.csv', `uri,prefLabel\n${order.join('\n')}\n`)])).concepts.map(({ id, prefLabel }) => [
        id,
        prefLabel,
      ]);
    expect(await numbered(rows)).toEqual([
      ['c-x', 'C x'],
      ['c-x-2', 'C!!x'],
      ['c-x-3', 'C ? x'],
    ]);
    expect(await numbered(rows.toReversed())).toEqual(await numbered(rows));
  });

  test('a label in another script has an id from its IRI, the same each time', async () => {
    const { concepts } = await read([source('v.csv', 'uri,prefLabel\nurn:x,光学\nurn:y,Оптика\n')]);
    expect(concepts.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^topic-\w+$/),
      expect.stringMatching(/^topic-\w+$/),
    ]);
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(2);
  });

  test('blank nodes of two files are different concepts', async () => {
    const blank = (label: string) =>
      `@prefix s: <http://www.w3.org/2004/02/skos/core#> . _:a a s:Concept ; s:prefLabel "${label}" .`;
    const { concepts } = await read([source('a.ttl', blank('One')), source('b.ttl', blank('Two'))]);
    expect(concepts.map(({ id }) => id)).toEqual(['one', 'two']);
  });
});

describe('what cannot be is told with file and line, and left out', () => {
  const prefix = '@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n';
  test.each([
    [
      'a ring',
      'r.csv',
      'prefLabel,broader\na,b\nb,c\nc,a\n',
      ['r.csv:4 · warning · broader · "a" closes a ring: a → b → c → a; the reference is left out.'],
    ],
    [
      'the same label twice',
      'r.csv',
      'uri,prefLabel\nurn:1,Optics\nurn:2,optics\n',
      ['r.csv:3 · warning · "optics" is the preferred label of two concepts; they are read as one.'],
    ],
    [
      'a row without a label',
      'r.csv',
      'uri,prefLabel\nurn:1,\nurn:2,Heat\n',
      ['r.csv:2 · "urn:1" has no preferred label; the row is left out.'],
    ],
    [
      'no label in the language asked for',
      'r.ttl',
      `${prefix}<urn:a> a s:Concept ; s:prefLabel "Licht"@de .\n`,
      [
        'r.ttl:2 · warning · "urn:a" has no preferred label in en, but in de; the concept is left out; set "language" for another one.',
      ],
    ],
    [
      'Turtle that breaks off',
      'r.ttl',
      `${prefix}<urn:a> s:prefLabel "Light" .\n\n<urn:b> s:prefLabel "Heat`,
      ['r.ttl:4 · is not Turtle: Unexpected ""Heat"; the file is not read from here on.'],
    ],
    [
      'JSON that is none',
      'r.jsonld',
      '{"prefLabel": "Light"}\n{"prefLabel": Heat}\n',
      ['r.jsonld:2 · is not JSON; the record is left out.'],
    ],
    [
      'RDF in XML',
      'r.rdf',
      '<?xml version="1.0"?><rdf:RDF/>',
      ['r.rdf · is RDF in XML, which Kith does not read; save it as Turtle or JSON-LD, as every RDF tool can.'],
    ],
    [
      'a table without labels',
      'r.csv',
      'a,b\n1,2\n',
      ['r.csv:1 · no column holds a label in en; the header has: a, b; name one of them "prefLabel".'],
    ],
    ['an empty file', 'r.ttl', '', ['r.ttl · warning · holds no concept; nothing is read from it.']],
    [
      'a label of 121 characters',
      'r.csv',
      `prefLabel\n${'x'.repeat(121)}\n`,
      [`r.csv:2 · "${'x'.repeat(59)}…" is a label of more than 120 characters; the concept is left out.`],
    ],
  ])('%s', async (_name, file, text, sentences) => {
    expect((await read([source(file, text)])).said).toEqual(sentences);
  });

  test('what is alike is told at the line where it comes first, in whatever order the addresses are', async () => {
    const long = 'x'.repeat(121);
    const { said } = await read([source('v.csv', `uri,prefLabel\nurn:9,${long}\nurn:10,${long}2\n`)]);
    expect(said).toEqual([expect.stringMatching(/^v\.csv:2 .* of more than 120 characters, and so with one other;/)]);
  });

  test('a file read twice is told in the same words, also of what has no name', async () => {
    const text = `${prefix}[] a s:Concept . _:x a s:Concept . [] s:broader [ s:prefLabel "Light" ] .`;
    const { said } = await read([source('v.ttl', text)]);
    expect(said).toEqual([
      'v.ttl:2 · warning · "_:[1]" has no preferred label; the concept is left out.',
      'v.ttl:2 · warning · "_:x" has no preferred label; the concept is left out.',
      'v.ttl:2 · warning · broader · "_:[2]" is no concept that is read; the reference is left out.',
    ]);
    expect((await read([source('v.ttl', text)])).said).toEqual(said);
  });

  test('half a character in Turtle, which no file of a feed could hold', async () => {
    const { concepts, said } = await read([source('v.ttl', `${prefix}<urn:a> s:prefLabel "Li\\uD800ght" .`)]);
    expect(concepts).toEqual([]);
    expect(said).toEqual([
      expect.stringMatching(/^v\.ttl:2 · is not Turtle: .*; the file is not read from here on\.$/),
    ]);
  });

  test('a file that cannot be opened harms no other', async () => {
    const missing: VocabularyFile = {
      file: 'gone.ttl',
      language: 'en',
      // biome-ignore lint/correctness/useYield: it fails before there is anything to yield.
      async *bytes() {
        throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      },
    };
    const { concepts, said } = await read([missing, source('crafts.ttl', turtle)]);
    expect(concepts).toHaveLength(4);
    expect(said).toEqual(['gone.ttl · there is no such file; nothing is read from it.']);
  });

  test('more narrower concepts than a browser takes', async () => {
    const rows = Array.from({ length: 510 }, (_, index) => `topic ${index},all`);
    const { byId, said } = await read([source('v.csv', `prefLabel,broader\nall,\n${rows.join('\n')}\n`)]);
    expect(byId.get('all')?.narrower).toHaveLength(500);
    expect(said).toEqual([
      'v.csv:503 · warning · broader · "all" has more than 500 narrower concepts, and so with 9 others; the reference is left out.',
    ]);
  });
});

test('labels that are resources (SKOS-XL) are labels, and concepts out of use are left out', async () => {
  const text = `@prefix s: <http://www.w3.org/2004/02/skos/core#> . @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
<urn:a> a s:Concept ; xl:prefLabel <urn:a-en>, <urn:a-de> ; xl:altLabel [ xl:literalForm "Lichtlehre"@de, "study of light"@en ] .
<urn:a-en> xl:literalForm "Optics"@en . <urn:a-de> xl:literalForm "Optik"@de .
<urn:b> a s:Concept ; s:prefLabel "Phlogiston"@en ; <http://www.w3.org/2002/07/owl#deprecated> true .`;
  const { concepts, said } = await read([source('xl.ttl', text)]);
  expect(concepts).toEqual([topic('optics', 'Optics', { altLabel: ['study of light'] })]);
  expect(said).toEqual(['xl.ttl · note · one concept is out of use; left out.']);
});

test('a feed needs what people name, and what is broader than that', () => {
  const chain = [
    topic('a', 'A', { narrower: ['b', 'x'] }),
    topic('b', 'B', { broader: ['a'], narrower: ['c', 'y'], related: ['x', 'a'] }),
    topic('c', 'C', { broader: ['b'] }),
    topic('x', 'X', { broader: ['a'] }),
    topic('y', 'Y', { broader: ['b'] }),
  ];
  expect(conceptsInUse(chain, (id) => id === 'c')).toEqual([
    topic('a', 'A', { narrower: ['b'] }),
    topic('b', 'B', { broader: ['a'], narrower: ['c'], related: ['a'] }),
    topic('c', 'C', { broader: ['b'] }),
  ]);
});
