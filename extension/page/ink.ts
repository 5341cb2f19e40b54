/** Above this relative luminance a text is light, so what is behind it is dark. */
const lightText = 0.4;

/** Whether the text of an element is light on dark, judged by its own colour (WCAG 2.2, relative luminance). */
export const isLightText = (element: Element): boolean => luminance(getComputedStyle(element).color) > lightText;

/** @param colour a computed colour; anything but `rgb(…)` counts as dark */
export function luminance(colour: string): number {
  const channels = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/
    .exec(colour)
    ?.slice(1)
    .map((channel) => linear(Number(channel) / 255));
  const [red = 0, green = 0, blue = 0] = channels ?? [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
