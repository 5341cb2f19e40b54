import fc from 'fast-check';

/** A stretch of a generated page, and the names that are planted in it, as a reader sees them. */
export interface GeneratedBlock {
  html: string;
  planted: string[];
}

/** People of the zoo's directory in several scripts, by the words of their names. */
const names = [
  ['Ada', 'Lovelace'],
  ['Grace', 'Hopper'],
  ['István', 'Kovács'],
  ['Łukasz', 'Wiśniewski'],
  ['Siobhán', 'O’Connor'],
  ['Vincent', 'van', 'der', 'Berg'],
  ['Софья', 'Ковалевская'],
  ['Νίκος', 'Γεωργίου'],
  ['דוד', 'כהן'],
  ['आनन्दी', 'जोशी'],
] as const;

const cased = names.slice(0, 8);

/** Nothing of this is anybody's name; no capitals, so that no planted name is a part of a longer one. */
const filler = fc.constantFrom(
  'the',
  'and',
  'wrote',
  'to',
  'über',
  'и',
  'και',
  '12',
  '(',
  ')',
  '–',
  'was here.',
  '…',
  '&amp;',
  '&lt;',
  '“',
  '”,',
);

const gap = fc.constantFrom(
  ' ',
  '&nbsp;',
  '\n      ',
  ' \t',
  ' <!-- note -->',
  '<!-- note -->\n',
  '<wbr> ',
  '&#x2009;',
);
const tag = fc.constantFrom('b', 'em', 'span', 'a', 'mark', 'bdi');

/** How one word stands in the markup: bare, in an element, cut by one, with a soft hyphen inside. */
const markup = (word: string): fc.Arbitrary<string> => {
  const letters = [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment);
  const cut = fc.integer({ min: 1, max: Math.max(1, letters.length - 1) });
  const halves = cut.map((at) => [letters.slice(0, at).join(''), letters.slice(at).join('')] as const);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(word) },
    tag.map((name) => `<${name}>${word}</${name}>`),
    fc.tuple(halves, tag).map(([[left, right], name]) => `<${name}>${left}</${name}>${right}`),
    halves.map(([left, right]) => `${left}&shy;${right}`),
  );
};

/** How a name may be written without being another: as it is, in capitals, without diacritics. */
const spelling = fc.constantFrom<((word: string) => string)[]>(
  (word) => word,
  (word) => word.toLocaleUpperCase('und'),
  (word) =>
    word
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, '')
      .normalize('NFC'),
);

const ending = fc.constantFrom('', '', '’s', "'s", ',', '.', ':', '!');

const planted: fc.Arbitrary<GeneratedBlock> = fc
  .tuple(fc.constantFrom(...names), spelling, fc.array(gap, { minLength: 3, maxLength: 3 }), ending)
  .chain(([words, spell, gaps, end]) => {
    const written = words.map(spell);
    return fc.tuple(...written.map(markup)).map((parts) => ({
      html: parts.map((part, index) => part + (index < parts.length - 1 ? gaps[index] : end)).join(''),
      planted: [written.join(' ')],
    }));
  });

const first = (words: readonly string[]): string => words[0] ?? '';
const last = (words: readonly string[]): string => words.at(-1) ?? '';

/** What looks like a name and is none. */
const nearMiss: fc.Arbitrary<GeneratedBlock> = fc
  .tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...cased),
    fc.constantFrom<((words: readonly string[], other: readonly string[]) => string)[]>(
      (words) => `<p>${first(words)}</p><p>${last(words)}</p>`,
      (words) => `<table><tr><td>${first(words)}</td><td>${last(words)}</td></tr></table>`,
      (words) => `<div>${first(words)}<div>and</div>${last(words)}</div>`,
      (words) => `${first(words)} — ${last(words)}`,
      (words) => `${first(words)}. ${last(words)}`,
      (words) => `${first(words)} and ${last(words)}`,
      (words) => `${first(words)}_${words.slice(1).join('_')}`,
      (words) => `${words.join(' ')}x`,
      (words) => `x${words.join(' ')}`,
      (words) => first(words),
      (words) => `<code>${words.join(' ')}</code>`,
      (words) => `<textarea>${words.join(' ')}</textarea>`,
      (words) => `<span contenteditable>${words.join(' ')}</span>`,
      (_, other) => other.join(' ').toLowerCase(),
      (_, other) => `${first(other)} Unbekannt`,
      (_, other) => `Unbekannt ${last(other)}`,
      (words, other) => (words === other ? 'nobody' : `${first(words)} ${other.slice(1).join(' ')}`),
    ),
  )
  .map(([words, other, write]) => ({ html: write(words, other), planted: [] }));

const plain: fc.Arbitrary<GeneratedBlock> = filler.map((html) => ({ html, planted: [] }));

/** Some words, names and near-misses in a row, kept apart by small words. */
export const generatedBlock: fc.Arbitrary<GeneratedBlock> = fc
  .array(fc.oneof({ weight: 2, arbitrary: planted }, { weight: 2, arbitrary: nearMiss }, plain), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => ({
    html: parts.map(({ html }) => html).join(' and '),
    planted: parts.flatMap((part) => part.planted),
  }));

/** A page of blocks; each has its position as id. */
export const pageOf = (blocks: readonly GeneratedBlock[]): string =>
  `<!doctype html>\n<meta charset="utf-8">\n<title>Generated</title>\n${blocks
    .map(({ html }, position) => `<div id="${position}">${html}</div>`)
    .join('\n')}\n<p id="control">Emmy Noether</p>\n`;
