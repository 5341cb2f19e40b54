/** `1 lesson`, `2 lessons`. */
export const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
