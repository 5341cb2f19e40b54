/** A literal with the language tag it carries; empty where it carries none. */
export interface Words {
  text: string;
  language: string;
}

/**
 * How well a label's language serves somebody who asks for another: 0 the same, 1 the same in another region (`en-GB`
 * for `en`, or the other way round), 2 untagged. Compared as RFC 4647, section 3.3.1 does, without case.
 * @returns undefined where it is another language
 */
export function languageRank(tag: string, asked: string): 0 | 1 | 2 | undefined {
  const [has, wants] = [tag.toLowerCase(), asked.toLowerCase()];
  if (has === wants) return 0;
  if (has === '') return 2;
  return has.startsWith(`${wants}-`) || wants.startsWith(`${has}-`) ? 1 : undefined;
}

/** The words in the language that serves best, then the others that serve; within a rank in the order given. */
export function inLanguage(words: readonly Words[], asked: string): string[] {
  const ranks = [0, 1, 2];
  return ranks.flatMap((rank) =>
    words.filter(({ language }) => languageRank(language, asked) === rank).map(({ text }) => text),
  );
}
