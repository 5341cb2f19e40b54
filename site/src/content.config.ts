import { defineCollection } from 'astro:content';
import { reportSchema } from '@kith/shared/measure/report';
import { constructSchema, questionSetSchema, scaleSchema } from '@kith/shared/survey/bank';
import { relationshipEntrySchema } from '@kith/shared/vocabulary/relationship-guide';
import { file, glob } from 'astro/loaders';
import { parse } from 'csv-parse/sync';
import { translated, translatedList } from './languages/loaders.ts';
import { assumption, briefing } from './library/briefing-entries.ts';
import {
  concept,
  distinction,
  elsewhere,
  evidence,
  example,
  guide,
  path,
  person,
  practice,
  selfCheck,
  session,
  story,
} from './library/entries.ts';
import { conceptWords, distinctionWords, guideWords, pathWords, relationshipWords } from './library/translations.ts';

/** An entry's id is its file's name: a topic keeps its address when it moves to another folder. */
const fileName = ({ entry }: { entry: string }): string => entry.replace(/^.*\//, '').replace(/\.mdx?$/, '');

export const collections = {
  vocabulary: defineCollection({
    loader: glob({ base: './content/vocabulary', pattern: '**/*.md', generateId: fileName }),
    schema: concept,
  }),
  relationships: defineCollection({
    loader: glob({ base: './content/relationships', pattern: '*.md', generateId: fileName }),
    schema: relationshipEntrySchema,
  }),
  distinctions: defineCollection({ loader: file('content/vocabulary/distinctions.yml'), schema: distinction }),
  stories: defineCollection({
    loader: glob({ base: './content/stories', pattern: '*.mdx', generateId: fileName }),
    schema: story,
  }),
  guides: defineCollection({
    loader: glob({ base: './content/guides', pattern: '*.mdx', generateId: fileName }),
    schema: guide,
  }),
  paths: defineCollection({
    loader: glob({ base: './content/paths', pattern: '*.md', generateId: fileName }),
    schema: path,
  }),
  practice: defineCollection({
    loader: glob({ base: './content/practice', pattern: '*.mdx', generateId: fileName }),
    schema: practice,
  }),
  evidence: defineCollection({
    loader: glob({ base: './content/evidence', pattern: '*.md', generateId: fileName }),
    schema: evidence,
  }),
  sessions: defineCollection({
    loader: glob({ base: './content/sessions', pattern: '*.mdx', generateId: fileName }),
    schema: session,
  }),
  briefing: defineCollection({
    loader: glob({ base: './content/briefing', pattern: '*.mdx', generateId: fileName }),
    schema: briefing,
  }),
  questionSets: defineCollection({
    loader: glob({ base: './content/surveys', pattern: '*.md', generateId: fileName }),
    schema: questionSetSchema,
  }),
  scales: defineCollection({ loader: file('content/surveys/scales.yml'), schema: scaleSchema }),
  constructs: defineCollection({ loader: file('content/surveys/constructs.yml'), schema: constructSchema }),
  elsewhere: defineCollection({ loader: file('content/surveys/elsewhere.yml'), schema: elsewhere }),
  assumptions: defineCollection({ loader: file('content/briefing/assumptions.yml'), schema: assumption }),
  examples: defineCollection({
    loader: glob({ base: './content/examples', pattern: '*.mdx', generateId: fileName }),
    schema: example,
  }),
  measures: defineCollection({
    loader: glob({ base: './content/measures', pattern: '*.json' }),
    schema: reportSchema,
  }),
  selfCheck: defineCollection({ loader: file('content/self-check.yml'), schema: selfCheck }),
  conceptWords: defineCollection({ loader: translated('vocabulary/**/*.md'), schema: conceptWords }),
  distinctionWords: defineCollection({
    loader: translatedList('vocabulary/distinctions.yml'),
    schema: distinctionWords,
  }),
  relationshipWords: defineCollection({ loader: translated('relationships/*.md'), schema: relationshipWords }),
  guideWords: defineCollection({ loader: translated('guides/*.mdx'), schema: guideWords }),
  pathWords: defineCollection({ loader: translated('paths/*.md'), schema: pathWords }),
  people: defineCollection({
    loader: file('content/demo/people.csv', {
      parser: (text) => parse(text, { columns: true, bom: true, skip_empty_lines: true }),
    }),
    schema: person,
  }),
};
