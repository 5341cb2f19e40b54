import { type Markish, type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** A chart is drawn twice, for a column of text and for a phone: letters in a picture shrink with it. Lengths are pixels. */
export const chartSizes = {
  wide: { width: 624, text: 14, names: 190 },
  narrow: { width: 320, text: 13, names: 112 },
} as const;
type ChartSize = keyof typeof chartSizes;

export interface ChartFrame {
  size: ChartSize;
  direction: 'ltr' | 'rtl';
  /** Unique on the page. */
  id: string;
  /** What the chart is of. */
  title: string;
  /** What it shows, in a sentence or two, for those who do not see it. */
  description: string;
}

/** The drawing's side where reading begins, and the other one. */
export const sidesOf = ({ direction }: ChartFrame) =>
  direction === 'rtl' ? ({ start: 'right', end: 'left' } as const) : ({ start: 'left', end: 'right' } as const);

/** Room before and behind the drawing, in the direction of reading. */
export const margins = (frame: ChartFrame, before: number, behind: number) =>
  frame.direction === 'rtl' ? { marginRight: before, marginLeft: behind } : { marginLeft: before, marginRight: behind };

/** A scale's ends as they lie on the page. */
export const spread = <Value>(frame: ChartFrame, from: Value, to: Value): [Value, Value] =>
  frame.direction === 'rtl' ? [to, from] : [from, to];

/** How a text stands that goes on from its place in the direction of reading, so many pixels behind it. */
export const onward = (frame: ChartFrame, pixels: number) =>
  frame.direction === 'rtl'
    ? ({ dx: -pixels, textAnchor: 'end' } as const)
    : ({ dx: pixels, textAnchor: 'start' } as const);

/** About how wide a text is in the site's interface face, whose letters are half as wide as they are high. */
export const widthOf = (text: string, size: number): number => text.length * size * 0.53;

/** A text in lines that are about as wide as there is room. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`.trim();
    if (last === undefined || widthOf(longer, size) > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/**
 * A drawing as the text of an `<svg>` element, without a script and without a style of its own: the site's policy allows none.
 * Its colours are the page's custom properties and its letters the page's.
 */
export function svgOf(frame: ChartFrame, options: PlotOptions & { height: number; marks: Markish[] }): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({ ...options, document, width: chartSizes[frame.size].width, figure: false });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const styled of svg.querySelectorAll('[style]')) styled.removeAttribute('style');
  // A picture has one name; what Plot calls its parts is English and of no use beside the table.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  for (const name of ['height', 'width', 'font-family', 'font-size', 'class']) svg.removeAttribute(name);
  const names = { title: `${frame.id}-${frame.size}-title`, desc: `${frame.id}-${frame.size}-description` };
  const words = { title: frame.title, desc: frame.description };
  for (const tag of ['desc', 'title'] as const) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    element.setAttribute('id', names[tag]);
    element.textContent = words[tag];
    svg.prepend(element);
  }
  svg.setAttribute('class', `chart-${frame.size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', names.title);
  svg.setAttribute('aria-describedby', names.desc);
  // The places of texts are reckoned from the left; what they say keeps its own direction.
  svg.setAttribute('direction', 'ltr');
  return svg.outerHTML;
}
