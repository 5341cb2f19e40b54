import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { wholeFont } from '@kith/fonts/whole';

const { resolve } = createRequire(import.meta.url);

/** Kith's two faces, Latin letters: other scripts get the system's. Both are under the SIL Open Font License 1.1. */
const faces = [
  {
    family: 'Literata Variable',
    weights: '200 900',
    file: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  },
  {
    family: 'Atkinson Hyperlegible Next Variable',
    weights: '200 800',
    file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  },
];

/** The page's own rules, in their order: later ones win. */
const sheets = ['page.css', 'summary.css', 'section.css', 'table.css'];

function faceRule({ family, file, weights }: (typeof faces)[number]): string {
  const data = readFileSync(wholeFont(file)).toString('base64');
  return `@font-face{font-family:'${family}';font-weight:${weights};font-display:swap;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}

/** The style sheet of the page, whole: Kith's tokens, its faces and the page's own rules. Asks for nothing outside. */
export function pageStyle(): string {
  const tokens = readFileSync(resolve('@kith/shared/look/tokens.css'), 'utf-8');
  const own = sheets.map((sheet) => readFileSync(new URL(sheet, import.meta.url), 'utf-8'));
  return [...faces.map(faceRule), tokens, ...own].join('\n');
}
