const chunkBits = 16;
const chunkLength = 2 ** chunkBits;
const chunkMask = chunkLength - 1;

/**
 * A growing list of unsigned 32-bit integers in chunks, outside the JavaScript heap. An array that doubles would copy
 * itself in one go, which takes longer than a slice once it is large; a chunk is added in no time at any length.
 */
export class NumberList {
  readonly #chunks: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const place = this.#length & chunkMask;
    if (place === 0) this.#chunks.push(new Uint32Array(chunkLength));
    this.#length += 1;
    this.set(this.#length - 1, value);
  }

  /** 0 outside the list. */
  at(index: number): number {
    return this.#chunks[index >>> chunkBits]?.[index & chunkMask] ?? 0;
  }

  /** Nothing happens outside the list. */
  set(index: number, value: number): void {
    const chunk = this.#chunks[index >>> chunkBits];
    if (chunk !== undefined) chunk[index & chunkMask] = value;
  }

  clear(): void {
    this.#chunks.length = 0;
    this.#length = 0;
  }
}
