import { relationshipEntrySchema } from '@kith/shared/vocabulary/relationship-guide';
import type * as z from 'zod/v4/core';
import { briefing } from '../../src/library/briefing-entries.ts';
import { concept, evidence, example, guide, path, practice, session, story } from '../../src/library/entries.ts';

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
