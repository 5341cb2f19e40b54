import type { MarkInPage, Reading } from '../support/marks.ts';
import type { PageTruth } from './truth.ts';

interface Miss {
  surface: string;
  /** How many of its mentions have no mark. */
  count: number;
  /** The text around each place where it stands without a mark. */
  contexts: string[];
}

export interface Verdict {
  mentions: number;
  found: number;
  marks: number;
  /** Other spellings of people's names: how many stand there, and how many of them are marked. */
  variants: number;
  variantsFound: number;
  /** Of mentions and of variants. */
  misses: Miss[];
  /** Marks on what is nobody, with the text around. */
  falseMarks: { text: string; context: string }[];
}

/** Soft hyphens and characters without width. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** Where a source wraps a line of a script without spaces. */
const wrap =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/**
 * Text as a reader sees it: composed, with its white space collapsed, without what nobody sees and without the full stop that a
 * sentence may or may not add to `Jr`.
 */
const plain = (text: string): string =>
  text.normalize('NFC').replaceAll(unseen, '').replaceAll(/\s+/gu, ' ').replaceAll(wrap, '').trim().replace(/\.$/u, '');

/** Holds the marks of a page against what really stands there. */
export function judge(truth: PageTruth, { text, marks }: Reading): Verdict {
  const marked = countBy(marks.map((mark) => plain(mark.text)));
  const mentions = count(truth.mentions, marked);
  const variants = count(truth.variants, marked);
  const misses = [...mentions.missed, ...variants.missed].map(
    ([surface, missing]): Miss => ({ surface, count: missing, contexts: unmarked(surface, text, marks) }),
  );
  const isTrue = trueMark(truth);
  const falseMarks = marks
    .filter((mark) => !isTrue(mark))
    .map((mark) => ({ text: plain(mark.text), context: around(text, mark.start, mark.end) }));
  return {
    mentions: mentions.all,
    found: mentions.found,
    marks: marks.length,
    variants: variants.all,
    variantsFound: variants.found,
    misses,
    falseMarks,
  };
}

/** How many of the surfaces there are, how many are marked, and what is missing of each. */
function count(
  surfaces: PageTruth['mentions'],
  marked: ReadonlyMap<string, number>,
): { all: number; found: number; missed: [surface: string, missing: number][] } {
  const wanted = new Map<string, number>();
  for (const each of surfaces) wanted.set(plain(each.surface), (wanted.get(plain(each.surface)) ?? 0) + each.count);
  let all = 0;
  let found = 0;
  const missed: [string, number][] = [];
  for (const [surface, times] of wanted) {
    const hits = Math.min(times, marked.get(surface) ?? 0);
    all += times;
    found += hits;
    if (hits < times) missed.push([surface, times - hits]);
  }
  return { all, found, missed };
}

function trueMark(truth: PageTruth): (mark: MarkInPage) => boolean {
  const { mentions, contact_mentions: contacts, ambiguous, variants, code_context: code } = truth;
  const known = new Set([mentions, contacts, ambiguous, variants, code].flat().map(({ surface }) => plain(surface)));
  const contactNames = new Set(contacts.map(({ surface }) => surface.replace(/^@/, '').toLowerCase()));
  return (mark) => known.has(plain(mark.text)) || (mark.href !== undefined && contactNames.has(contactIn(mark.href)));
}

/** The e-mail address or the last part of the path in a link: whom `mailto:` and profile links name. */
function contactIn(href: string): string {
  const address = href.replace(/[?#].*$/, '').replace(/\/$/, '');
  const name = address.startsWith('mailto:') ? address.slice('mailto:'.length) : (address.split('/').at(-1) ?? '');
  return name.toLowerCase();
}

function unmarked(surface: string, text: string, marks: readonly MarkInPage[]): string[] {
  const pattern = new RegExp(RegExp.escape(surface).replaceAll(/\\x20/g, '\\s+'), 'gu');
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !marks.some((mark) => mark.start < end && mark.end > start))
    .map(({ start, end }) => around(text, start, end));
}

function around(text: string, start: number, end: number): string {
  if (start < 0) return 'in code';
  return `…${text.slice(Math.max(0, start - 40), end + 40).replaceAll(/\s+/gu, ' ')}…`;
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
