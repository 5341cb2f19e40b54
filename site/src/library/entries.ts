import { vocabularyKinds } from '@kith/shared/vocabulary/concept';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { z } from 'astro/zod';
import { isDoi, isSourceAddress } from './doi.ts';
import { howToWriteAddresses, howToWriteIds, storyFields } from './story-fields.ts';
import { typeset } from './typeset.ts';

/** The front matter of what writers write. A field that is missing, wrong or unknown stops the build with its file and name. */

export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, howToWriteIds);
export const line = z.string().trim().min(1);
/** Words to be read, as print sets them. */
export const prose = (longest: number) => line.max(longest).transform((text) => typeset(text));
const relationship = z.enum(relationshipKinds);

const address = z.string().refine(isSourceAddress, howToWriteAddresses);

const source = z.strictObject({
  text: prose(600),
  url: address.optional(),
});

export const concept = z
  .strictObject({
    prefLabel: line.max(120),
    altLabel: z.array(line.max(120)).max(50).default([]),
    kind: z.enum(vocabularyKinds),
    definition: prose(600),
    broader: z.array(id).max(20).default([]),
    related: z.array(id).max(50).default([]),
    /** Of a figure: how it is reckoned, what it counts, what it cannot show, and where that comes from. */
    measure: z
      .strictObject({
        formula: prose(400),
        unit: prose(120),
        caution: prose(400),
        sources: z.array(source).min(1),
      })
      .optional(),
  })
  .refine(({ kind, measure }) => measure === undefined || kind === 'measure', {
    path: ['measure'],
    message: 'only an entry of the kind measure has it',
  });

/** Words that people take for one another. */
export const distinction = z.strictObject({
  id,
  /** By the ids of concepts: what sets each apart. */
  words: z.record(id, prose(200)).refine((words) => Object.keys(words).length > 1, 'write two words or more'),
  note: prose(200).optional(),
});

export const story = z.pipe(
  storyFields,
  z.transform(({ title, summary, when, practice, sources, ...fields }) => ({
    ...fields,
    title: typeset(title),
    summary: typeset(summary),
    when: typeset(when),
    ...(practice === undefined ? {} : { practice: typeset(practice) }),
    sources: sources.map((each) => ({ ...each, text: typeset(each.text) })),
  })),
);

export const guide = z.strictObject({
  title: prose(200),
  summary: prose(600),
  for: z.array(line).min(1),
  /** When to take it out: "Before a first meeting". */
  when: prose(200),
  kinds: z.array(relationship).default([]),
  topics: z.array(id).default([]),
  order: z.number().int(),
  published: z.coerce.date(),
  sources: z.array(source).min(1),
});

/** Guides to read one after the other. */
export const path = z.strictObject({
  title: prose(200),
  summary: prose(600),
  /** Ids of guides, in the order to read them. */
  lessons: z.array(id).min(2),
  order: z.number().int(),
});

/** A conversation to practise with, in which the reader chooses what to say. */
export const practice = z.strictObject({
  title: prose(200),
  summary: prose(600),
  /** The id of the guide that it belongs to. */
  lesson: id,
  order: z.number().int(),
});

const designs = [
  'randomised',
  'meta-analysis-of-trials',
  'meta-analysis',
  'field-study',
  'survey',
  'cost-benefit',
  'case-study',
] as const;

/** How sure one may be, surest first. */
export const certainties = ['strong', 'moderate', 'weak'] as const;

export const evidence = z.strictObject({
  /** The finding as a headline. */
  title: prose(200),
  year: z.number().int().min(1900).max(2100),
  citation: prose(600),
  doi: z.string().refine(isDoi, 'write the DOI alone, as 10.1093/qje/qjaa013').optional(),
  /** Where there is no DOI. */
  url: address.optional(),
  /** What the writer of the entry had read. */
  seen: z.enum(['abstract', 'official-page', 'paper']),
  design: z.enum(designs),
  sure: z.enum(certainties),
  /** Empty where it is about none of them in particular. */
  kinds: z.array(relationship),
  practices: z.array(id).default([]),
  measured: prose(600),
  finding: prose(800),
  size: prose(300),
  limits: prose(800),
});

/** A facilitator's plan for a meeting. The parts are in the order of the hour; the text says what happens in each. */
export const session = z.strictObject({
  title: prose(200),
  summary: prose(600),
  kind: relationship,
  /** How long it takes in all, in minutes. */
  minutes: z.number().int().positive(),
  people: prose(120),
  bring: z.array(prose(200)).min(1),
  parts: z.array(z.strictObject({ title: prose(120), minutes: z.number().int().positive() })).min(1),
  sources: z.array(source).default([]),
});

export const selfCheckSubjects = ['learning', 'helping', 'room'] as const;

/** Something that a reader can do or cannot yet do. */
export const selfCheck = z.strictObject({
  id,
  about: z.enum(selfCheckSubjects),
  statement: prose(300),
  /** The id of the guide that teaches it. */
  lesson: id,
});

/** A survey that may not be copied: what it is, why it is not here, and where it is. */
export const elsewhere = z.strictObject({
  id,
  name: prose(200),
  about: prose(300),
  why: prose(400),
  url: address.optional(),
});

const exampleForms = ['story', 'guide'] as const;

/** A passage of a text of this site, which shows writers how it is done. Its words are those of the text. */
export const example = z.strictObject({
  form: z.enum(exampleForms),
  title: line.max(120),
  /** The file of the text, below the content folder. */
  from: line,
  order: z.number().int(),
});

/** The columns that pages show; the rest of the row is the directory's. */
export const person = z.object({ id, name: line, title: z.string() });

export type Source = z.infer<typeof source>;
export type EvidenceFields = z.infer<typeof evidence>;
export type ConceptFields = z.infer<typeof concept>;
