import { relationshipEntrySchema } from '@kith/shared/vocabulary/relationship-guide';
import type * as z from 'zod/v4/core';
import { briefing } from '../../src/library/briefing-entries.ts';
import { concept, evidence, example, guide, path, practice, session, story } from '../../src/library/entries.ts';
import { conceptWords, guideWords, pathWords, relationshipWords } from '../../src/library/translations.ts';

/** A form that writers write in: where its files lie, and what their front matter holds. */
export interface Form<Data> {
  /** Below the content folder. */
  pattern: string;
  schema: { safeParse(data: unknown): { success: true; data: Data } | { success: false; error: z.$ZodError } };
}

/** Keeps the type of what a schema reads. */
const form = <Data>(pattern: string, schema: Form<Data>['schema']): Form<Data> => ({ pattern, schema });

export const forms = {
  concepts: form('vocabulary/**/*.md', concept),
  relationships: form('relationships/*.md', relationshipEntrySchema),
  stories: form('stories/*.mdx', story),
  guides: form('guides/*.mdx', guide),
  paths: form('paths/*.md', path),
  practices: form('practice/*.mdx', practice),
  evidence: form('evidence/*.md', evidence),
  examples: form('examples/*.mdx', example),
  briefings: form('briefing/*.mdx', briefing),
  sessions: form('sessions/*.mdx', session),
};

/** The forms of a language beside the main one, below its own folder. */
export const formsIn = (language: string) => ({
  concepts: form(`${language}/vocabulary/**/*.md`, conceptWords),
  relationships: form(`${language}/relationships/*.md`, relationshipWords),
  guides: form(`${language}/guides/*.mdx`, guideWords),
  paths: form(`${language}/paths/*.md`, pathWords),
});
