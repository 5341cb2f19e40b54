import type { VocabularyConcept } from '@kith/shared/vocabulary/concept';
import type { Story, Study } from './catalogue.ts';
import type { Source } from './entries.ts';
import type { Scene } from './practice-form.ts';
import type { TimedPart } from './session.ts';

/** What the components inside a guide or story need: its sources, and the words that it may use. */
export interface Reading {
  /** The file, for error messages. */
  file: string;
  sources: readonly Source[];
  concepts: ReadonlyMap<string, VocabularyConcept>;
  /** Of a practice conversation. */
  scenes?: readonly Scene[];
  /** Of a session plan or a talk. */
  parts?: readonly TimedPart[];
  /** Of a briefing: what its claims rest on, and what it tells. */
  studies?: ReadonlyMap<string, Study>;
  stories?: ReadonlyMap<string, Story>;
}

/** The reading of the page that is being built. A component that needs one stands in a guide or story only. */
export function readingOf(locals: { reading?: Reading }, component: string): Reading {
  if (locals.reading === undefined)
    throw new Error(`<${component}> works in a guide or a story only. Take it out of this page.`);
  return locals.reading;
}

/** The address in the page of the first mention of a source, and of the source in the list. */
export const mentionAnchor = (number: number): string => `mention-${number}`;
export const sourceAnchor = (number: number): string => `source-${number}`;
