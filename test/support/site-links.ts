import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtSite } from '../../scripts/place.ts';
import type { BuiltPage } from './site.ts';

/** What a page's `href` and `src` say, as they are meant. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
}

/** The links of a page within the site that lead nowhere: to no file, or to no such place in it. */
export async function deadLinksOf({ path, html }: BuiltPage): Promise<string[]> {
  const links = [...new Set(addressesIn(html))].filter((address) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address));
  const dead: string[] = [];
  for (const link of links) if (!(await leadsSomewhere(link, path))) dead.push(link);
  return dead;
}

async function leadsSomewhere(link: string, from: string): Promise<boolean> {
  const { pathname, hash } = new URL(link, `http://site${from}`);
  const path = decodeURIComponent(pathname);
  const file = join(builtSite, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file)) return false;
  if (hash === '' || hash === '#top' || !file.endsWith('.html')) return true;
  return (await readFile(file, 'utf8')).includes(`id="${decodeURIComponent(hash.slice(1))}"`);
}
