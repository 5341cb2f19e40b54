/** What a configuration may ask for. */
interface Offered {
  /** Languages with words for every page of the site. */
  whole: readonly string[];
  /** Languages with words for the pages that may be in several, those above among them. */
  written: readonly string[];
}

/**
 * The languages of a configuration, as they are.
 * @param asked the first is the main one
 * @throws when the site has no words in one of them, or too few for the main one, with what to do
 */
export function checkedLanguages(asked: readonly string[], { whole, written }: Offered): readonly string[] {
  const fault = faultOf(asked, whole, written);
  if (fault !== undefined) throw new Error(`kith.config.ts: “pages.languages” ${fault}`);
  return asked;
}

function faultOf(asked: readonly string[], whole: readonly string[], written: readonly string[]): string | undefined {
  const twice = asked.find((language, index) => asked.indexOf(language) !== index);
  if (twice !== undefined) return `has “${twice}” twice. Take one out.`;
  const wordless = asked.find((language) => !written.includes(language));
  if (wordless !== undefined)
    return `has “${wordless}”, and the site has no words in it. Write site/src/strings/${wordless}.ts as de.ts is written and name it in written.ts, or take “${wordless}” out.`;
  const [main = ''] = asked;
  if (!whole.includes(main))
    return `begins with “${main}”, which has words for some pages only. Begin with ${whole.map((language) => `“${language}”`).join(' or ')}.`;
  return undefined;
}
