/** What a text left open at its end: stretches that may go on in the next text. */
export interface Open {
  /** Where the first of them begins. */
  at: number;
  /** Whether a whole word of one is known; else its last letters may be in the next text. */
  isKnown: boolean;
  /** Where each begins, and the `representativeHash` of its first word; undefined where that is not enough to tell how it goes on. */
  starts: readonly OpenStart[] | undefined;
}

export interface OpenStart {
  at: number;
  word: number;
}
