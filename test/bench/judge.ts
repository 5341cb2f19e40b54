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
  misses: Miss[];
  /** Marks on what is nobody, with the text around. */
  falseMarks: { text: string; context: string }[];
}

/** Text with its white space collapsed and without the full stop that a sentence may or may not add to `Jr`. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().replace(/\.$/u, '');

/** Holds the marks of a page against what really stands there. */
export function judge(truth: PageTruth, { text, marks }: Reading): Verdict {
  const marked = countBy(marks.map((mark) => plain(mark.text)));
  const wanted = new Map<string, number>();
  for (const { surface, count } of truth.mentions) {
    wanted.set(plain(surface), (wanted.get(plain(surface)) ?? 0) + count);
  }
  let mentions = 0;
  let found = 0;
  const misses: Miss[] = [];
  for (const [surface, count] of wanted) {
    const hits = Math.min(count, marked.get(surface) ?? 0);
    mentions += count;
    found += hits;
    if (hits < count) misses.push({ surface, count: count - hits, contexts: unmarked(surface, text, marks) });
  }
  const isTrue = trueMark(truth);
  const falseMarks = marks
    .filter((mark) => !isTrue(mark))
    .map((mark) => ({ text: plain(mark.text), context: around(text, mark.start, mark.end) }));
  return { mentions, found, marks: marks.length, misses, falseMarks };
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
