/** Whether the text has a small letter at this place (false for scripts without case). */
export function startsSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 97 && unit <= 122;
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

/** Whether the text has a capital letter at this place (false for scripts without case). */
export function startsCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** Letters of scripts without capitals begin here (Hebrew); between them lie Latin and Greek letters with diacritics. */
export const caseless = /[\u0590-\u1dff\u2e80-\uffff]/;

/** Whether the text has a letter of a script without capitals at this place. */
export const isCaseless = (text: string, at: number): boolean => caseless.test(text.charAt(at));
