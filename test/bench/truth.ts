import * as z from 'zod/mini';

const surfaceSchema = z.object({ surface: z.string(), count: z.number() });

const pageTruthSchema = z.object({
  mentions: z.array(surfaceSchema),
  contact_mentions: z.array(surfaceSchema),
  ambiguous: z.array(surfaceSchema),
  variants: z.array(surfaceSchema),
  code_context: z.array(surfaceSchema),
});

/** What really stands on a page. `mentions` are to be found; a mark on any other of these is no mistake either. */
export type PageTruth = z.infer<typeof pageTruthSchema>;

/** The truth of each page by its file name. */
export const truthSchema = z.record(z.string(), pageTruthSchema);
