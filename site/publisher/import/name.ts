import { fold } from '@kith/shared/person/fold';

/** The name columns of one row, tidied; empty where the source says nothing. */
export interface NameCells {
  name: string;
  given: string;
  family: string;
  preferred: string;
  aliases: readonly string[];
}

export interface WrittenName {
  display: string;
  given?: string;
  family?: string;
  aliases: string[];
}

/** What may follow a comma after a whole name. */
const afterNames = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'phd',
  'md',
  'dr',
  'prof',
  'esq',
  'mba',
  'msc',
  'bsc',
  'ma',
  'ba',
]);

/** `Noether, Emmy` as given and family name; undefined for `Sammy Davis, Jr.` and names without a comma. */
function turned(name: string): { given: string; family: string } | undefined {
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', given = ''] = parts;
  if (parts.length !== 2 || family === '' || given === '') return undefined;
  return afterNames.has(fold(given).replace(/[.\s]/g, '')) ? undefined : { given, family };
}

/**
 * One name from what the columns say. A preferred name of two words or more stands for the whole name, one word for the
 * given name; what it replaces stays as an alias, because colleagues and older pages use it.
 * @returns undefined where the row names nobody
 */
export function nameOf(cells: NameCells): WrittenName | undefined {
  const split = cells.given === '' && cells.family === '' ? turned(cells.name) : undefined;
  const given = cells.given || (split?.given ?? '');
  const family = cells.family || (split?.family ?? '');
  const whole = [given, family].filter((part) => part !== '').join(' ');
  const formal = split === undefined && cells.name !== '' ? cells.name : whole;
  const wholePreferred = cells.preferred.includes(' ');
  const called = cells.preferred === '' || family === '' ? '' : `${cells.preferred} ${family}`;
  const chosen = wholePreferred ? cells.preferred : called;
  const display = chosen || formal || cells.preferred;
  if (display === '') return undefined;
  const others = [...cells.aliases, formal, cells.name];
  const aliases = new Map<string, string>();
  for (const alias of others) {
    if (alias === '' || alias === display) continue;
    const key = fold(alias);
    if (key !== fold(display) && !aliases.has(key)) aliases.set(key, alias);
  }
  const parts = { ...(given === '' ? {} : { given }), ...(family === '' ? {} : { family }) };
  return { display, ...parts, aliases: [...aliases.values()] };
}
