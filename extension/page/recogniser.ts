import type { NameFilter } from '@kith/shared/recognise/filter';
import { type Span, scanText } from '@kith/shared/recognise/scan';
import type { WrittenSpan } from '../messages.ts';
import { contactLinks } from './contacts.ts';
import type { Marks } from './marks.ts';
import { isCurrent, rangeIn, runsBelow, type TextRun } from './runs.ts';
import { Slices } from './slices.ts';

/** Asks the extension which spans are people: for each whether it is one. */
export type Identify = (spans: readonly WrittenSpan[]) => Promise<boolean[]>;

interface Candidate {
  run: TextRun;
  span: Span;
  written: string;
}

/** Spans asked about in one message. */
const batch = 250;

/** Reads parts of the page and keeps the marks in step with them. */
export class Recogniser {
  readonly #known = new Map<string, boolean>();

  readonly #filter: NameFilter;
  readonly #marks: Marks;
  readonly #identify: Identify;
  readonly #signal: AbortSignal;

  constructor(filter: NameFilter, marks: Marks, identify: Identify, signal: AbortSignal) {
    this.#filter = filter;
    this.#marks = marks;
    this.#identify = identify;
    this.#signal = signal;
  }

  /** Reads the text below each root (again) and marks the people in it. Works in slices, so that the page stays quick. */
  async read(roots: Iterable<Node>): Promise<void> {
    this.#marks.purge();
    const slices = new Slices(this.#signal);
    let waiting: Candidate[] = [];
    for (const root of roots) {
      if (!root.isConnected) continue;
      for (const run of runsBelow(root)) {
        for (const node of run.nodes) this.#marks.clearText(node);
        for (const span of scanText(run.text, this.#filter)) {
          waiting.push({ run, span, written: run.text.slice(span.start, span.end) });
        }
        if (waiting.length >= batch) {
          await this.#mark(waiting);
          waiting = [];
        }
        await slices.pause();
        if (this.#signal.aborted) return;
      }
    }
    await this.#mark(waiting);
    for (const root of roots) await this.#markLinks(root);
  }

  async #mark(candidates: readonly Candidate[]): Promise<void> {
    await this.#ask(candidates.map(({ written, span }) => ({ written, key: span.key })));
    if (this.#signal.aborted) return;
    for (const { run, span, written } of candidates) {
      if (this.#known.get(`${span.key}\n${written}`) !== true || !isCurrent(run)) continue;
      const range = rangeIn(run, span.start, span.end);
      if (range !== undefined) this.#marks.add({ range, written: range.toString(), key: span.key });
    }
  }

  /** A link to somebody's address is a mark as a whole, unless a name or address in it is marked already. */
  async #markLinks(root: Node): Promise<void> {
    const links = contactLinks(root, this.#filter).filter(({ link }) => this.#marks.below(link) === undefined);
    await this.#ask(links.map(({ key }) => ({ written: key, key })));
    if (this.#signal.aborted) return;
    for (const { link, key } of links) {
      if (this.#known.get(`${key}\n${key}`) !== true || !link.isConnected || this.#marks.below(link) !== undefined)
        continue;
      const range = document.createRange();
      range.selectNodeContents(link);
      const written = range.toString();
      if (written.trim() !== '') this.#marks.add({ range, written, key });
    }
  }

  async #ask(spans: readonly WrittenSpan[]): Promise<void> {
    const unknown = new Map(spans.map((span) => [`${span.key}\n${span.written}`, span]));
    for (const known of this.#known.keys()) unknown.delete(known);
    const asked = [...unknown];
    for (let at = 0; at < asked.length; at += batch) {
      const part = asked.slice(at, at + batch);
      const answers = await this.#identify(part.map(([, span]) => span));
      part.forEach(([key], index) => {
        this.#known.set(key, answers[index] === true);
      });
    }
  }
}
