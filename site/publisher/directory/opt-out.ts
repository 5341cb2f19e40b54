import { nameKey } from '@kith/shared/person/words';
import { tidy } from '../import/cells.ts';
import type { Draft } from './draft.ts';

/** People who do not want to be in the directory, whatever the sources say. */
export interface OptOuts {
  /** Whether the draft is about one of them, by id, e-mail address, user name or name. */
  has(draft: Draft): boolean;
  /** Entries that were about nobody: a slip of the pen there would publish somebody. */
  unmatched(): { file: string; line: number; entry: string }[];
}

interface Entry {
  file: string;
  line: number;
  entry: string;
  matched: boolean;
}

/** `#` begins a comment; of a line with commas, semicolons or tabs the first cell counts, so that a CSV file will do. */
function entryIn(line: string): string {
  const cell = line.split(/[,;\t]/)[0] ?? '';
  return tidy(cell.replaceAll('"', '')).replace(/^@/, '');
}

/** @param lists the text of each opt-out list and its path for messages: one person a line */
export function readOptOuts(lists: readonly { file: string; text: string }[]): OptOuts {
  const entries = new Map<string, Entry>();
  for (const { file, text } of lists) {
    for (const [index, line] of text
      .replace(/^\ufeff/, '')
      .split(/\r\n?|\n/)
      .entries()) {
      const entry = entryIn(line);
      if (entry === '' || line.trimStart().startsWith('#')) continue;
      const item = { file, line: index + 1, entry, matched: false };
      for (const key of [entry.toLowerCase(), nameKey(entry)]) if (!entries.has(key)) entries.set(key, item);
    }
  }
  return {
    has({ otherIds = [], person }) {
      if (entries.size === 0) return false;
      const { email, handles, id, name } = person;
      const written = [id, ...otherIds, email ?? '', ...handles].map((text) => text.toLowerCase());
      const found = [...written, nameKey(name.display), ...name.aliases.map(nameKey)].filter((key) => key !== '');
      let matched = false;
      for (const key of found) {
        const entry = entries.get(key);
        if (entry === undefined) continue;
        entry.matched = true;
        matched = true;
      }
      return matched;
    },
    unmatched: () =>
      [...new Set(entries.values())]
        .filter(({ matched }) => !matched)
        .map(({ entry, file, line }) => ({ entry, file, line })),
  };
}
