import type { Folding } from '../folded/lines.ts';

/** A line that begins with one space continues the line before (RFC 2849 note 2). */
export const folding: Folding = { marks: [0x20], most: 4_000_000 };
