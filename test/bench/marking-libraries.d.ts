declare module 'mark.js' {
  interface Options {
    /** Whether each word of a term is searched for by itself. */
    separateWordSearch: boolean;
    accuracy: 'partially' | 'complementary' | 'exactly';
    diacritics: boolean;
    /** Called at the end with the number of marks. */
    done: (marks: number) => void;
  }

  export default class Mark {
    constructor(context: Element);
    mark(terms: string[], options: Options): void;
  }
}
