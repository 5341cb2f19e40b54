import type { Person } from '@kith/shared/person/person';

/** People as an exporter takes them: all at once or one after the other. */
export type People = Iterable<Person> | AsyncIterable<Person>;

/** One way to write a directory for other programs. */
export interface ExportFormat {
  /** For messages: `SCIM 2.0`. */
  title: string;
  /** The media type of RFC 6838, with its parameters. */
  mediaType: string;
  /** Of a file's name, with the dot. */
  ending: string;
  /**
   * The document, piece by piece: never the whole of it is in memory. Also a directory without people gives a
   * document that its format allows.
   */
  write(people: People): AsyncIterable<string>;
}
