/**
 * The language for dates, times and figures: the browser's own (with its region: 14:20 or 2:20 PM) when our words are
 * in it too, else the language of our words, so that no sentence is half in one language and half in another.
 */
export function formatLanguage(browserLanguage: string, wordsLanguage: string): string {
  return browserLanguage.toLowerCase().split('-')[0] === wordsLanguage ? browserLanguage : wordsLanguage;
}
