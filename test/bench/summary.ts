import type { PageResult } from './recognise.ts';

/** The figures of `bench -- recognise --json`. Ratios are 1 where there was nothing to find or nothing marked. */
export interface Summary {
  pages: number;
  mentions: number;
  found: number;
  missed: number;
  false_marks: number;
  recall: number;
  precision: number;
  /** Other spellings of people's names: all, and the share that is marked. */
  variants: number;
  variant_recall: number;
  host_mutations: number;
}

export function summarise(results: readonly PageResult[]): Summary {
  const total = (count: (result: PageResult) => number): number =>
    results.reduce((sum, result) => sum + count(result), 0);
  const mentions = total((result) => result.mentions);
  const found = total((result) => result.found);
  const marks = total((result) => result.marks);
  const variants = total((result) => result.variants);
  const falseMarks = total((result) => result.falseMarks.length);
  return {
    pages: results.length,
    mentions,
    found,
    missed: mentions - found,
    false_marks: falseMarks,
    recall: ratio(found, mentions),
    precision: ratio(marks - falseMarks, marks),
    variants,
    variant_recall: ratio(
      total((result) => result.variantsFound),
      variants,
    ),
    host_mutations: total((result) => result.mutations.length),
  };
}

/** Each miss, false mark and change of a page, and the figures, for people. */
export function describe(results: readonly PageResult[]): string {
  const lines = results.flatMap(({ page, misses, falseMarks, mutations }) => [
    ...misses.flatMap(({ surface, count, contexts }) => [
      `${page}  missed “${surface}”${count > 1 ? ` (${count} times)` : ''}`,
      ...contexts.map((context) => `    ${context}`),
    ]),
    ...falseMarks.map(({ text, context }) => `${page}  wrongly marked “${text}”  ${context}`),
    ...mutations.map((change) => `${page}  changed: ${change}`),
  ]);
  const figures = summarise(results);
  return [
    ...lines,
    `${figures.found} of ${figures.mentions} mentions found on ${figures.pages} pages (recall ${percent(figures.recall)})`,
    `${percent(figures.variant_recall)} of ${figures.variants} other spellings found`,
    `${figures.false_marks} false marks (precision ${percent(figures.precision)})`,
    `${figures.host_mutations} changes to the pages`,
  ].join('\n');
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : Number((part / whole).toFixed(5)));

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
