import type { SourceFile } from '../import/format.ts';
import type { Fault } from '../report.ts';

/** A file with a vocabulary in it. */
export interface VocabularySource extends SourceFile {
  /** The language of the labels to take, a tag of BCP 47 such as `en` or `de-AT`. */
  language: string;
}

/** One concept as a file tells it, with its words in the language that was asked for. Nothing is checked yet. */
export interface ToldConcept {
  /** Names the concept in this file and in others: its IRI, or its label where a table gives no IRI. */
  uri: string;
  /** Where the file first speaks of it, from 1. */
  line: number;
  prefLabel: string;
  /** Other words for it, hidden labels (SKOS Reference, section 5) among them: they serve to find it. */
  altLabel: string[];
  definition: string;
}

/** `from` is narrower than `to`, or related to it; both are named as in `ToldConcept.uri`. */
export interface ToldEdge {
  from: string;
  to: string;
  line: number;
}

/** What one file tells. A file may tell only edges, as those of ESCO do that hold the hierarchy. */
export interface ToldVocabulary {
  file: string;
  concepts: ToldConcept[];
  broader: ToldEdge[];
  related: ToldEdge[];
  /** Concepts of the file that are told to be out of use. */
  retired: number;
  faults: Fault[];
}

/** More than this no browser should hold; ESCO has about 14,000 skills, EuroVoc 7,000 concepts, AGROVOC 40,000. */
export const mostConcepts = 50_000;

export const nothingTold = (file: string): ToldVocabulary => ({
  file,
  concepts: [],
  broader: [],
  related: [],
  retired: 0,
  faults: [],
});
