import type { ScanFigures } from './scan.ts';

/** The figures a line each, for people: `peers.regexp.ratio  4.12`. */
export const describeScan = (figures: ScanFigures): string => linesOf(figures, '').join('\n');

function linesOf(figures: object, path: string): string[] {
  return Object.entries(figures).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return linesOf(value, `${path}${key}.`);
    return [`${path}${key}  ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`];
  });
}
