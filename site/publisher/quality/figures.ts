/** `1,240` */
export const number = (value: number): string => value.toLocaleString('en');

/** `1 person`, `1,240 people` */
export function plural(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** A share from 0 to 1 in whole per cent; never 0 % for some, nor 100 % for not quite all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '< 1 %';
  if (share < 1 && share > 0.99) return '> 99 %';
  return `${Math.round(share * 100)} %`;
}
