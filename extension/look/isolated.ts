/** A text that may run the other way than the sentence around it, kept from turning that (Unicode Standard Annex 9, section 2.4). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
