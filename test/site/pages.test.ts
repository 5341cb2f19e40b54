import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import { builtPages } from '../support/site.ts';
import { addressesIn, deadLinksOf } from '../support/site-links.ts';

const pages = await builtPages();
const reading = pages.filter(({ path }) =>
  /^(?:\/de)?\/(?:$|(?:guides|stories|vocabulary|evidence|sessions|sources|measures|leaders(?!\/cost))\/)/.test(path),
);

test('the site has a home, guides, stories, sessions, evidence, a briefing for leaders, a vocabulary and a page for what is missing', () => {
  const paths = pages.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/guides/',
      '/stories/',
      '/sessions/',
      '/evidence/',
      '/leaders/',
      '/sources/',
      '/vocabulary/',
      '/404.html',
    ]),
  );
});

test.each(reading)('$path can be read without any script', ({ html }) => {
  expect(html.match(/<script\b[^>]*>/g) ?? []).toEqual([]);
});

test.each(pages)('every link on $path leads somewhere', async (page) => {
  expect(await deadLinksOf(page)).toEqual([]);
});

test.each(pages)('$path fetches nothing from another host', ({ html }) => {
  const fetched = [...html.matchAll(/<(?:script|img|iframe|source|video|audio)\b[^>]*?\ssrc="(https?:[^"]*)"/g)];
  const styles = [...html.matchAll(/<link\b(?=[^>]*rel="(?:stylesheet|preload|icon)")[^>]*?\shref="(https?:[^"]*)"/g)];
  expect([...fetched, ...styles].map((match) => match[1])).toEqual([]);
});

test('every source that a page cites is in the one list of sources, and its address is whole', () => {
  const cited = pages.flatMap(({ html }) =>
    [...html.matchAll(/<section class="sources"[\s\S]*?<\/section>/g)].flatMap(([section]) =>
      outsideAddresses(section),
    ),
  );
  const list = pages.find(({ path }) => path === '/sources/')?.html.match(/<main[\s\S]*<\/main>/)?.[0] ?? '';
  const listed = outsideAddresses(list);
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter((address) => !listed.includes(address))).toEqual([]);
  expect(listed.filter((address) => !/^https?:\/\/[^/]+\.[a-z]{2,}(?::\d+)?(?:\/\S*)?$/.test(address))).toEqual([]);
  const dois = listed.filter((address) => address.includes('doi.org/'));
  expect(dois.length).toBeGreaterThan(20);
  expect(dois.filter((address) => !/^https:\/\/doi\.org\/10\.\d{4,9}\/\S+$/.test(address))).toEqual([]);
});

test('there are at least twelve stories, two or more of each of the five kinds', async () => {
  const rss = await readFile(join(builtSite, 'stories.rss'), 'utf8');
  const kinds = [...rss.matchAll(/<category>(.*?)<\/category>/g)].map((match) => match[1]);
  expect(kinds.length).toBeGreaterThanOrEqual(12);
  for (const kind of ['Mentoring', 'Coaching', 'Sponsorship', 'Apprenticeship', 'Peer learning'])
    expect(kinds.filter((other) => other === kind).length, kind).toBeGreaterThanOrEqual(2);
});

const outsideAddresses = (html: string): string[] => addressesIn(html).filter((address) => /^https?:/.test(address));
