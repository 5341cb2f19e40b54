import type { Person } from '@kith/shared/person/person';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';

/** The first of many, with how many there are. */
export interface Listed<Item> {
  total: number;
  shown: Item[];
}

/** How much of a directory has something. */
export interface Counted {
  label: string;
  people: number;
  /** Of everybody, 0 to 1. */
  share: number;
}

/** Records that may be one person. */
export interface Suspicion {
  name: string;
  people: number;
  /** The first of their ids. */
  ids: string[];
  /** Why they may be one, a clause: `same name, same department`. */
  sign: string;
}

/** Several people of one name. */
export interface Namesakes {
  name: string;
  people: number;
  /** The first of their departments, each once; empty where no record has one. */
  departments: string[];
}

/** A record that may be no person at all. */
export interface Account {
  id: string;
  name: string;
  /** What looks like it, a clause: `"printer" in the name`. */
  sign: string;
  /** The word is also a family name, and nothing else points to an account. */
  perhapsPerson: boolean;
}

/** A topic or concept in the words of the first who wrote it, or the vocabulary's. */
interface TopicCount {
  topic: string;
  people: number;
}

export interface UnmappedTopic extends TopicCount {
  /** A label of the vocabulary that is spelt nearly the same. */
  near?: string;
}

export interface OpenKind {
  kind: RelationshipKind;
  people: number;
  /** The sum of the places that people name. */
  places: number;
  /** People who name no number. */
  uncounted: number;
}

/** What a directory tells about itself: plain data, in the order in which pages show it. */
export interface QualityReport {
  /** The day of the report, `2026-11-23`. */
  date: string;
  people: number;
  coverage: Counted[];
  /** People with neither expertise nor interests nor openness. */
  nothingToShow: number;
  freshness: { buckets: Counted[]; stale: number; undated: number };
  duplicates: Listed<Suspicion>;
  sameNames: Listed<Namesakes>;
  accounts: Listed<Account>;
  topics: { different: number; inVocabulary: number };
  /** Topics that exactly one person knows. */
  singles: Listed<string>;
  /** What people want to learn and nobody knows, nor anything narrower. */
  unteachable: Listed<TopicCount>;
  unmapped: Listed<UnmappedTopic>;
  managers: {
    without: number;
    /** People whose manager is nobody of the directory. */
    unknown: number;
    /** Ids, each the manager of the one before, the last again the first. */
    rings: Listed<string[]>;
  };
  open: OpenKind[];
}

/** More rows nobody reads; the number of all is said. */
const mostListed = 50;

/** The first of the items in the order that matters. */
export function listed<Item>(items: readonly Item[]): Listed<Item> {
  return { total: items.length, shown: items.slice(0, mostListed) };
}

/** One matter of the report: people come one by one, the result at the end. */
export interface Part<Result> {
  add(person: Person): void;
  result(): Result;
}
