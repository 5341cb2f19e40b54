import { fold } from '@kith/shared/person/fold';
import { type ExpertiseLevel, expertiseLevels } from '@kith/shared/person/levels';
import { type Availability, availabilities } from '@kith/shared/person/person';
import { isRelationshipKind, type RelationshipKind } from '@kith/shared/vocabulary/relationship';
import { splitAt } from '../export/escapes.ts';

/** Control characters, and the marks that turn the direction of a text: in a directory they only deceive. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** What a text without any of it is tidy: all but letters and signs of Latin scripts, and white space out of place. */
const untidy = /[^ -~\u00a1-\u024f]|^ | $| {2}/;

/** A cell as one line of text without white space around it or runs of it inside. */
export function tidy(text: string): string {
  // Nearly every cell is tidy: one look instead of three rewrites halves the time of an import.
  if (!untidy.test(text)) return text;
  return text.replace(unseen, ' ').replace(/\s+/gu, ' ').trim();
}

/** What separates the values of a list; a line break always does. */
export type ListSeparator = ';' | '|';

/**
 * The separator of a column's lists. `|` is one only where the whole column has no `;`: `X | Y` may be a topic.
 * @param cells every cell of the column
 */
export function listSeparatorOf(cells: Iterable<string>): ListSeparator {
  let bars = false;
  for (const cell of cells) {
    if (cell.includes(';')) return ';';
    bars ||= cell.includes('|');
  }
  return bars ? '|' : ';';
}

/** The values of a list cell in order, as they stand; a backslash before a separator makes it a letter. */
export function splitList(cell: string, separator: ListSeparator): string[] {
  if (!cell.includes('\n')) return splitAt(cell, separator);
  return cell.split('\n').flatMap((line) => splitAt(line, separator));
}

/** The text before a closing parenthesis at the end, and what is inside. Linear: no regular expression backtracks. */
function withParenthesis(text: string): { before: string; inside: string } | undefined {
  if (!text.endsWith(')')) return undefined;
  const open = text.lastIndexOf('(');
  const before = text.slice(0, Math.max(0, open)).trim();
  return before === '' ? undefined : { before, inside: text.slice(open + 1, -1).trim() };
}

/** `Optics (expert)`; a parenthesis that holds no level belongs to the topic: `Structural subtyping (duck typing)`. */
export function readTopic(text: string): { topic: string; level?: ExpertiseLevel } {
  const split = withParenthesis(text);
  const level = expertiseLevels.find((candidate) => candidate === fold(split?.inside ?? ''));
  return split === undefined || level === undefined ? { topic: text } : { topic: split.before, level };
}

const kindWords: Readonly<Record<string, RelationshipKind>> = {
  mentor: 'mentoring',
  mentors: 'mentoring',
  mentorship: 'mentoring',
  coach: 'coaching',
  sponsor: 'sponsorship',
  sponsoring: 'sponsorship',
  master: 'apprenticeship',
  apprentice: 'apprenticeship',
  apprentices: 'apprenticeship',
  peer: 'peer-learning',
  peers: 'peer-learning',
};

export interface OpennessCell {
  /** Absent: the words name none of the five kinds. */
  kind?: RelationshipKind;
  /** How many more people there is room for. */
  places?: number;
  /** What stood in the parenthesis and is not a number from 0 to 99. */
  strange?: string;
}

/** `mentoring (2)`, also `Mentor`, `peer learning`. */
export function readOpenness(text: string): OpennessCell {
  const split = withParenthesis(text);
  const word = fold(split?.before ?? text).replace(/[\s_]+/g, '-');
  const kind = isRelationshipKind(word) ? word : Object.hasOwn(kindWords, word) ? kindWords[word] : undefined;
  if (kind === undefined) return {};
  if (split === undefined) return { kind };
  return /^\d{1,2}$/.test(split.inside) ? { kind, places: Number(split.inside) } : { kind, strange: split.inside };
}

/** `Optics = https://example.org/paper`. */
export function readEvidence(text: string): { topic: string; address: string } | undefined {
  const equals = text.search(/=\s*https?:/i);
  if (equals < 1) return undefined;
  return { topic: text.slice(0, equals).trim(), address: text.slice(equals + 1).trim() };
}

const availabilityWords: Readonly<Record<string, Availability>> = {
  yes: 'open',
  available: 'open',
  ja: 'open',
  partly: 'limited',
  no: 'unavailable',
  nein: 'unavailable',
  closed: 'unavailable',
  'not available': 'unavailable',
};

export function readAvailability(text: string): Availability | undefined {
  const word = fold(text);
  const own = availabilities.find((candidate) => candidate === word);
  return own ?? (Object.hasOwn(availabilityWords, word) ? availabilityWords[word] : undefined);
}
