import type { Column } from './columns.ts';
import type { Reading } from './record.ts';

/** A file to read. */
export interface SourceFile {
  /** The path as the caller gave it, for messages. */
  file: string;
  /** The bytes from the start, in pieces of any size. May be called again for a second pass. */
  bytes(): AsyncIterable<Uint8Array>;
}

export interface ReadOptions {
  /** The organisation's own names for columns. */
  columns: Readonly<Record<string, Column | 'ignore'>>;
}

/** One way in which directories are written. */
export interface SourceFormat {
  /** As `sources` in the configuration and `--format` name it. */
  name: 'csv' | 'scim' | 'graph' | 'vcard' | 'ldif' | 'jsonld';
  /** For messages: `SCIM 2.0`. */
  title: string;
  /**
   * Whether a file is of this format.
   * @param start its first 64 KiB as text, without byte order mark
   * @param ending of its name, in lower case with the dot; empty where there is none
   */
  recognises(start: string, ending: string): boolean;
  /**
   * The people of a file, one after the other, in bounded memory. Never throws for what the bytes are: what is wrong
   * with them is among the readings. Errors of the file system pass through.
   */
  read(source: SourceFile, options: ReadOptions): AsyncIterable<Reading>;
}
