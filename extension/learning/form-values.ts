/** What was typed into a field, without white space around it. */
export function typedIn(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The whole number in a field, held between two others; the lower one where there is none. */
export function numberIn(form: HTMLFormElement, name: string, least: number, most: number): number {
  const number = Math.round(Number(typedIn(form, name)));
  return Number.isNaN(number) ? least : Math.min(Math.max(number, least), most);
}

/** Today on the user's own calendar, `2026-11-26`. */
export const today = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
