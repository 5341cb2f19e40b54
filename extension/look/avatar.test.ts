import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Declared colours, `light-dark(#…, #…)`, in the order of the file: as usual, and where more contrast is asked for. */
const tokens = readFileSync(new URL('../../shared/src/look/tokens.css', import.meta.url), 'utf8');
const [usual = '', more = ''] = tokens.split('@media (prefers-contrast: more)');

const schemes = ['light', 'dark'] as const;

function colour(name: string, part: string, scheme: (typeof schemes)[number]): string {
  const read = (text: string) => new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(text);
  const found = read(part) ?? read(usual);
  const value = found?.[scheme === 'light' ? 1 : 2];
  if (value === undefined) throw new Error(`There is no colour --${name}.`);
  return value;
}

type Triple = [number, number, number];

const linear = (hex: string): Triple => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

/** Björn Ottosson's OKLab, which `color-mix(in oklab, …)` mixes in. */
function toOklab([red, green, blue]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function mix(one: string, share: number, other: string): Triple {
  const [left, right] = [toOklab(linear(one)), toOklab(linear(other))];
  const between = (index: 0 | 1 | 2): number => left[index] * share + right[index] * (1 - share);
  return fromOklab([between(0), between(1), between(2)]);
}

const luminance = ([red, green, blue]: Triple): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2, contrast ratio. */
function contrast(one: Triple, other: Triple): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(schemes)('initials in a circle can be read: %s', (scheme) => {
  it.each([
    ['as usual', usual],
    ['with more contrast', more],
  ])('%s', (_, part) => {
    const [thread, onThread, sheet] = [
      colour('thread', part, scheme),
      colour('on-thread', part, scheme),
      colour('sheet', part, scheme),
    ];
    const share = Number(/\.avatar\.light \{[^}]*var\(--thread\) (\d+)%, var\(--sheet\)/.exec(controls)?.[1]) / 100;
    expect(contrast(linear(onThread), linear(thread))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(linear(thread), mix(thread, share, sheet))).toBeGreaterThanOrEqual(4.5);
  });
});

const controls = readFileSync(new URL('./controls.css', import.meta.url), 'utf8');

it('the sums are those of WCAG: black on white is 21 to 1', () => {
  expect(contrast(linear('#000000'), linear('#ffffff'))).toBeCloseTo(21);
  expect(contrast(mix('#767676', 1, '#000000'), linear('#ffffff'))).toBeCloseTo(4.54, 2);
});
