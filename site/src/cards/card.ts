import { sign } from '@kith/shared/look/sign';
import { threads } from '@kith/shared/look/threads';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';

/** Pixels, as those ask for who show links with a picture (https://ogp.me). */
const size = { width: 1200, height: 630 };

/** Of light paper, as in `look/tokens.css`. */
const paper = '#faf6ee';
const ink = '#211c17';
const red = '#a63a24';
const colours: Readonly<Record<RelationshipKind, string>> = {
  mentoring: '#8a5a00',
  coaching: '#1f6f6b',
  sponsorship: '#7a2e6e',
  apprenticeship: '#2f5d9a',
  'peer-learning': '#4c6b1f',
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const dot = (x: number, y: number, radius: number): string => `<circle cx="${x}" cy="${y}" r="${radius}"/>`;

const signAt = (x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})" fill="${red}"><path d="${sign.path}" fill="none" stroke="${red}" stroke-width="${sign.strokeWidth}" stroke-linecap="round"/>${sign.dots.map(({ x: dotX, y: dotY, radius }) => dot(dotX, dotY, radius)).join('')}</g>`;

/**
 * The picture that stands beside a link to a page: the thread of a kind of relationship and its word, or the sign alone. In SVG, set in
 * Literata.
 * @param words in large letters, one line each, up to some twenty letters
 */
export function cardOf(kind: RelationshipKind | undefined, words: readonly string[], name: string): string {
  const colour = kind === undefined ? red : colours[kind];
  // One line stands as high as the thread beside it.
  const first = words.length === 1 ? 330 : 200;
  const lines = words
    .map(
      (line, index) =>
        `<text x="96" y="${first + index * 104}" font-size="92" fill="${colour}">${escaped(line)}</text>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Literata">
<rect width="100%" height="100%" fill="${paper}"/><rect width="100%" height="14" fill="${colour}"/>
${lines}${kind === undefined ? signAt(750, 130, 11) : threadAt(kind, 800, 130, 14)}
${signAt(92, 490, 2)}<text x="172" y="544" font-size="46" fill="${ink}">${escaped(name)}</text></svg>`;
}

function threadAt(kind: RelationshipKind, x: number, y: number, scale: number): string {
  const { path, dots } = threads[kind];
  const colour = colours[kind];
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="${colour}"><path d="${path}" fill="none" stroke="${colour}" stroke-width="0.55" stroke-linecap="round" stroke-linejoin="round"/>${dots.map(([dotX, dotY, radius]) => dot(dotX, dotY, radius * 0.7)).join('')}</g>`;
}
