const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '{': '&#123;' };

/**
 * A text for tools that read it as HTML. Braces are written as entities too: LimeSurvey computes what stands in them
 * (`{…}`), Qualtrics fills `${…}` in.
 */
export const asMarkup = (text: string): string =>
  text.replace(/[&<>{]/g, (character) => entities[character] ?? character);
