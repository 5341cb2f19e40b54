/** Whether the text has a small letter at this place (false for scripts without case). */
export function startsSmall(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

/** Whether the text has a capital letter at this place (false for scripts without case). */
export function startsCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
