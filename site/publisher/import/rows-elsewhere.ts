import { openThread } from '../thread.ts';
import type { RowParser, TablePart } from './rows.ts';

/** What the thread is asked: first to be a parser, then to take text, and at the end for what is left. */
export type RowRequest = { delimiter: string } | { text: string } | { end: true };

export interface RowThread extends RowParser {
  close(): Promise<void>;
}

/**
 * The same as `rowParser`, on a thread of its own. Parsing is a quarter of an import, and a second core is idle meanwhile.
 * @param delimiter between cells, one character
 */
export function rowsElsewhere(delimiter: string): RowThread {
  const { ask, close } = openThread<RowRequest, TablePart>(new URL('./rows-thread.ts', import.meta.url));
  void ask({ delimiter });
  return { take: (text) => ask({ text }), end: () => ask({ end: true }), close };
}
