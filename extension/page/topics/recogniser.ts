import type { TopicFilter } from '@kith/shared/recognise/topics/filter';
import { TopicScanner } from '@kith/shared/recognise/topics/scan';
import { isInOneLine } from '../joined.ts';
import type { Marks, TopicMark } from '../marks.ts';
import { type Candidate, Reading } from '../reading.ts';
import { isInSight, overlap, rangeOf, textOf } from '../recogniser.ts';
import { Slices } from '../slices.ts';

/** What topics are recognised with. */
export interface TopicTools {
  filter: TopicFilter;
  /** The marks of people: a topic inside one of them is not marked. */
  people: Marks;
  marks: Marks;
  signal: AbortSignal;
}

/** Reads parts of the page and keeps the marks of topics in step with them. Asks nobody: the page has the terms. */
export class TopicRecogniser {
  readonly #scanner: TopicScanner;
  readonly #people: Marks;
  readonly #marks: Marks;
  readonly #signal: AbortSignal;

  constructor({ filter, people, marks, signal }: TopicTools) {
    this.#scanner = new TopicScanner(filter);
    this.#people = people;
    this.#marks = marks;
    this.#signal = signal;
  }

  /** Reads the text below each root (again), in slices, after the people in it are marked. */
  async read(roots: ReadonlySet<Node>): Promise<void> {
    const slices = new Slices(this.#signal);
    await slices.pause();
    const marks: TopicMark[] = [];
    for (const root of roots) {
      if (!root.isConnected) continue;
      const reading = new Reading(root, this.#scanner);
      while (!reading.run(() => slices.isOver)) await slices.pause();
      const seen = reading.candidates.filter(({ joined }) => joined === undefined || isInOneLine(joined));
      for (const candidate of longest(seen)) {
        const mark = this.#markOf(candidate);
        if (mark !== undefined) marks.push(mark);
        await slices.pause();
      }
    }
    if (this.#signal.aborted) return;
    const own = marks.filter(({ range }) => !this.#people.crosses(range));
    await slices.run(this.#marks.replace(roots, own));
  }

  #markOf(candidate: Candidate): TopicMark | undefined {
    const { node, start, endNode, end } = candidate;
    // The page may have changed in a pause.
    if (!node.isConnected || !endNode.isConnected || start > node.length || end > endNode.length) return undefined;
    const topic = this.#scanner.conceptOf(textOf(candidate));
    if (topic === undefined || !isInSight(candidate)) return undefined;
    return { range: rangeOf(node, start, endNode, end), topic };
  }
}

/** Of terms that overlap, the longest: one may begin in a text and go on in the next, which was read by itself too. */
function longest(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.every(({ joined }) => joined === undefined)) return candidates;
  const taken = new Map<Text, Candidate[]>();
  return candidates
    .map((candidate) => ({ candidate, length: textOf(candidate).length }))
    .toSorted((left, right) => right.length - left.length)
    .map(({ candidate }) => candidate)
    .filter((candidate) => {
      const ends = new Set([candidate.node, candidate.endNode]);
      for (const node of ends) if (taken.get(node)?.some((other) => overlap(other, candidate))) return false;
      for (const node of ends) {
        const others = taken.get(node);
        if (others === undefined) taken.set(node, [candidate]);
        else others.push(candidate);
      }
      return true;
    });
}
