import { NumberList } from '../number-list.ts';
import { type Steps, stepLength } from '../sorted.ts';
import { bytesPerUnit, writeUtf8 } from './utf8.ts';

const chunkBits = 20;
const chunkBytes = 2 ** chunkBits;
const space = 0x20;

/**
 * Numbers terms as they come, each once. A map of strings would do the same, but it copies itself whole whenever it
 * outgrows its room, and hundreds of thousands of strings keep the garbage collector busy: here all is bytes in chunks.
 */
export class TermTable {
  /** A term's number plus 1 at the place that its hash gives or the next free one; 0 is free. */
  #slots = new Uint32Array(1024);
  readonly #hashes = new NumberList();
  /** Where each term's bytes are: the chunk's number × {@link chunkBytes} + the place in it. */
  readonly #starts = new NumberList();
  readonly #lengths = new NumberList();
  readonly #chunks: Uint8Array[] = [];
  #end = 0;
  #scratch = new Uint8Array(1024);

  get size(): number {
    return this.#hashes.length;
  }

  /** Makes room for so many more terms. To be run before they come. */
  *reserve(terms: number): Steps<void> {
    let length = this.#slots.length;
    while ((this.size + terms) * 2 > length) length *= 2;
    if (length === this.#slots.length) return;
    const slots = new Uint32Array(length);
    for (let term = 0; term < this.size; term++) {
      let place = this.#hashes.at(term) & (length - 1);
      while (slots[place] !== 0) place = (place + 1) & (length - 1);
      slots[place] = term + 1;
      if (term % stepLength === 0) yield;
    }
    this.#slots = slots;
  }

  /** The term's number: a new one, or the one that it got when it came first. */
  number(term: string): number {
    if (term.length * bytesPerUnit > this.#scratch.length)
      this.#scratch = new Uint8Array(term.length * bytesPerUnit * 2);
    const length = writeUtf8(term, this.#scratch);
    const hash = this.#hash(length);
    const mask = this.#slots.length - 1;
    let place = hash & mask;
    for (let slot = this.#slots[place] ?? 0; slot !== 0; slot = this.#slots[place] ?? 0) {
      if (this.#hashes.at(slot - 1) === hash && this.#holds(slot - 1, length)) return slot - 1;
      place = (place + 1) & mask;
    }
    this.#add(hash, length);
    this.#slots[place] = this.size;
    return this.size - 1;
  }

  length(term: number): number {
    return this.#lengths.at(term);
  }

  /** A byte of a term; 0 beyond its end, and no term holds a 0. */
  byte(term: number, index: number): number {
    if (index >= this.#lengths.at(term)) return 0;
    const start = this.#starts.at(term);
    return this.#chunks[start >>> chunkBits]?.[(start & (chunkBytes - 1)) + index] ?? 0;
  }

  bytes(term: number): Uint8Array {
    const start = this.#starts.at(term);
    const from = start & (chunkBytes - 1);
    return this.#chunks[start >>> chunkBits]?.subarray(from, from + this.length(term)) ?? new Uint8Array();
  }

  /** Whether the term is several words. */
  isPhrase(term: number): boolean {
    return this.bytes(term).includes(space);
  }

  /** FNV-1a over the bytes in the scratch, as `hash32` does it for texts. */
  #hash(length: number): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < length; index++) hash = Math.imul(hash ^ (this.#scratch[index] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  }

  #holds(term: number, length: number): boolean {
    if (this.length(term) !== length) return false;
    const start = this.#starts.at(term);
    const chunk = this.#chunks[start >>> chunkBits];
    const from = start & (chunkBytes - 1);
    for (let index = 0; index < length; index++) if (chunk?.[from + index] !== this.#scratch[index]) return false;
    return true;
  }

  #add(hash: number, length: number): void {
    // A term lies in one chunk whole, so that it can be read as one piece.
    const left = this.#chunks.length * chunkBytes - this.#end;
    if (length > left) {
      this.#end = this.#chunks.length * chunkBytes;
      this.#chunks.push(new Uint8Array(chunkBytes));
    }
    this.#chunks.at(-1)?.set(this.#scratch.subarray(0, length), this.#end & (chunkBytes - 1));
    this.#hashes.push(hash);
    this.#starts.push(this.#end);
    this.#lengths.push(length);
    this.#end += length;
  }
}
