import { wordAfter, wordBefore } from '@kith/shared/recognise/context';
import { mayIdentify, type NameFilter } from '@kith/shared/recognise/filter';
import type { Mention } from '@kith/shared/recognise/mention';
import { NameScanner } from '@kith/shared/recognise/scan';
import type { Steps } from '@kith/shared/sorted';
import { isInSkipped } from './elements.ts';
import type { IdentifierMatchers } from './identifier-matchers.ts';
import { identifiedElements, keyAround } from './identifiers.ts';
import { isInOneLine } from './joined.ts';
import { isSeen } from './layout.ts';
import type { Marks, PersonMark } from './marks.ts';
import { nearbyKeys } from './neighbours.ts';
import { type Candidate, Reading } from './reading.ts';
import { Slices } from './slices.ts';
import { textWalkerOf } from './walker.ts';

/** What the extension says of a mention. */
export interface Answer {
  /** How many people may be meant. */
  people: number;
  /** Whether there is no doubt that it is they. */
  sure: boolean;
}

/** Asks the extension who is meant by each mention. */
export type Identify = (mentions: readonly Mention[]) => Promise<Answer[]>;

/** What a recogniser works with. */
export interface Tools {
  filter: NameFilter;
  /** How links and attributes say who is meant. */
  matchers: IdentifierMatchers;
  marks: Marks;
  identify: Identify;
  signal: AbortSignal;
}

/** A candidate with what is known of it. */
interface Place {
  candidate: Candidate;
  mention: Mention;
}

/** Mentions asked about in one message. */
const batch = 250;
/** Answers that are kept; a page that never rests may make new ones for ever. */
const mostAnswers = 5000;

/** Reads parts of the page and keeps the marks in step with them. */
export class Recogniser {
  readonly #known = new Map<string, Answer>();
  readonly #scanner: NameScanner;
  readonly #isKnown: (key: string) => boolean;
  readonly #matchers: IdentifierMatchers;
  readonly #marks: Marks;
  readonly #identify: Identify;
  readonly #signal: AbortSignal;

  constructor({ filter, matchers, marks, identify, signal }: Tools) {
    this.#scanner = new NameScanner(filter);
    this.#isKnown = (key) => mayIdentify(filter, key);
    this.#matchers = matchers;
    this.#marks = marks;
    this.#identify = identify;
    this.#signal = signal;
  }

  /** Reads the text below each root (again) and marks the people in it. Works in slices, so that the page stays quick. */
  async read(roots: ReadonlySet<Node>): Promise<void> {
    const slices = new Slices(this.#signal);
    const places: Place[] = [];
    for (const root of roots) {
      if (!root.isConnected) continue;
      const identified = new Map<Element, string>();
      const found = await slices.run(identifiedElements(root, this.#matchers, this.#isKnown));
      for (const { element, key } of found) identified.set(element, key);
      const reading = new Reading(root, this.#scanner);
      while (!reading.run(() => slices.isOver)) await slices.pause();
      for (const candidate of reading.candidates) {
        const is = identified.size === 0 ? undefined : keyAround(candidate.node, this.#matchers, this.#isKnown);
        const mention = mentionOf(candidate, is);
        if (mention !== undefined) places.push({ candidate, mention });
        await slices.pause();
      }
      for (const [element, key] of identified) {
        const candidate = wholeOf(element);
        if (candidate !== undefined) places.push({ candidate, mention: { written: textOf(candidate), is: key } });
      }
    }
    await this.#settle(places, slices);
    if (this.#signal.aborted) return;
    const marks: PersonMark[] = [];
    for (const place of await slices.run(this.#chosen(places))) {
      const mark = isCurrent(place) && isInSight(place.candidate) ? markOf(place, this.#answer(place)) : undefined;
      if (mark !== undefined) marks.push(mark);
      await slices.pause();
    }
    if (!this.#signal.aborted) await slices.run(this.#marks.replace(roots, marks));
  }

  /** Asks what is not known yet, and for namesakes once more with what stands near them. */
  async #settle(places: readonly Place[], slices: Slices): Promise<void> {
    await this.#ask(places, slices);
    const shared = places.filter((place) => (this.#answer(place)?.people ?? 0) > 1);
    for (const place of shared) {
      const { node, start } = place.candidate;
      const name = { start, written: place.mention.written };
      const near = nearbyKeys(node, this.#matchers, name, this.#isKnown);
      if (near.length > 0) place.mention = { ...place.mention, near };
      await slices.pause();
    }
    await this.#ask(shared, slices);
  }

  #answer({ mention }: Place): Answer | undefined {
    return this.#known.get(keyOf(mention));
  }

  /** Of places that overlap, those that are somebody's for sure, and the longest of them. */
  *#chosen(places: readonly Place[]): Steps<Place[]> {
    const ranked: { place: Place; rank: number }[] = [];
    for (const place of places) {
      yield;
      const answer = this.#answer(place);
      const { joined } = place.candidate;
      if (answer === undefined || answer.people === 0 || (joined !== undefined && !isInOneLine(joined))) continue;
      const rank = (answer.sure ? 1e6 : 0) + (isWhole(place) ? -5e5 : 0) + place.mention.written.length;
      ranked.push({ place, rank });
    }
    ranked.sort((left, right) => right.rank - left.rank);
    const taken = new Map<Text, Candidate[]>();
    const chosen: Place[] = [];
    for (const { place } of ranked) {
      yield;
      const { candidate } = place;
      const ends = [candidate.node, candidate.endNode];
      if (ends.some((node) => taken.get(node)?.some((other) => overlap(other, candidate)))) continue;
      for (const node of new Set(ends)) taken.set(node, [...(taken.get(node) ?? []), candidate]);
      chosen.push(place);
    }
    return chosen;
  }

  async #ask(places: readonly Place[], slices: Slices): Promise<void> {
    const unknown = await slices.run(this.#unknown(places));
    if (this.#known.size + unknown.size > mostAnswers) this.#known.clear();
    const asked = [...unknown];
    for (let at = 0; at < asked.length; at += batch) {
      const part = asked.slice(at, at + batch);
      const answers = await this.#identify(part.map(([, mention]) => mention));
      part.forEach(([key], index) => {
        this.#known.set(key, answers[index] ?? { people: 0, sure: true });
      });
    }
  }

  *#unknown(places: readonly Place[]): Steps<Map<string, Mention>> {
    const unknown = new Map<string, Mention>();
    for (const { mention } of places) {
      yield;
      const key = keyOf(mention);
      if (!this.#known.has(key)) unknown.set(key, mention);
    }
    return unknown;
  }
}

const keyOf = ({ written, is, near, before, after }: Mention): string =>
  is === undefined && near === undefined && before === undefined && after === undefined
    ? written
    : [written, is, near?.join(' '), before, after].join('\n');

const isWhole = ({ mention }: Place): boolean => mention.is !== undefined && mention.before === undefined;

export function overlap(left: Candidate, right: Candidate): boolean {
  const isBefore = (one: Candidate, other: Candidate): boolean =>
    one.endNode === other.node
      ? one.end <= other.start
      : (one.endNode.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return !isBefore(left, right) && !isBefore(right, left);
}

export const textOf = ({ node, start, endNode, end, joined }: Candidate): string =>
  joined?.text ?? (node === endNode ? node.data.slice(start, end) : rangeOf(node, start, endNode, end).toString());

export function rangeOf(node: Text, start: number, endNode: Text, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(endNode, end);
  return range;
}

/** What the page says of a candidate; undefined where it is half of a double name. */
function mentionOf(candidate: Candidate, is: string | undefined): Mention | undefined {
  const { node, start, endNode, end } = candidate;
  const written = textOf(candidate);
  if (written.includes('@')) return { written };
  const isTurned = written.includes(',');
  const before = wordBefore(node.data, start, isTurned);
  const after = wordAfter(endNode.data, end, isTurned);
  if (before?.isHyphenated === true || after?.isHyphenated === true) return undefined;
  return { written, ...(is && { is }), ...(before && { before: before.word }), ...(after && { after: after.word }) };
}

/** The text of an element as a whole, from its first letter to its last. */
function wholeOf(element: Element): Candidate | undefined {
  const walker = textWalkerOf(element);
  let first: Text | undefined;
  let last: Text | undefined;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.data.trim() === '') continue;
    first ??= node;
    last = node;
  }
  if (first === undefined || last === undefined) return undefined;
  const start = first.data.search(/\S/u);
  const candidate = { node: first, start, endNode: last, end: last.data.trimEnd().length, joined: undefined };
  return textOf(candidate).length > 200 ? undefined : candidate;
}

/** Whether the page still has what was read: texts may change while the extension is asked about them. */
function isCurrent({ candidate, mention }: Place): boolean {
  const { node, endNode, end, joined } = candidate;
  if (!node.isConnected || !endNode.isConnected || end > endNode.length) return false;
  return joined === undefined
    ? textOf(candidate) === mention.written
    : joined.text.endsWith(endNode.data.slice(0, end));
}

export const isInSight = ({ node, endNode }: Candidate): boolean =>
  !isInSkipped(node) && isSeen(node) && (node === endNode || (!isInSkipped(endNode) && isSeen(endNode)));

function markOf({ candidate, mention }: Place, answer: Answer | undefined): PersonMark | undefined {
  const { node, start, endNode, end } = candidate;
  if (answer === undefined || start > node.length) return undefined;
  return { range: rangeOf(node, start, endNode, end), mention, sure: answer.sure };
}
