import { expect, test } from 'vitest';
import { noticeFor } from './notice.ts';

const on = { kind: 'on', host: 'intranet.example', page: 'https://intranet.example/', isPageOff: false } as const;
const page = { tabId: 1, site: on, isUnknown: false, isLoading: false } as const;
const known = { page, enabled: true, hasDirectory: true, people: 3 };

test('where there are people, nothing is in their way', () => expect(noticeFor(known)).toBeUndefined());

test.each([
  ['there is no directory, whatever else', { hasDirectory: false, enabled: false }, 'noDirectory'],
  ['Kith is off everywhere', { enabled: false }, 'off'],
  ['the page is off', { page: { ...page, site: { ...on, isPageOff: true } } }, 'pageOff'],
  ['the site is off', { page: { ...page, site: { kind: 'off', host: 'a' } as const } }, 'siteOff'],
  [
    'nobody named the site',
    { page: { ...page, site: { kind: 'unnamed', host: 'a', pattern: '' } as const } },
    'unnamed',
  ],
  [
    'the browser says nothing of the page',
    { page: { ...page, site: { kind: 'none' } as const, isUnknown: true } },
    'unknown',
  ],
  ['the page is none of the web', { page: { ...page, site: { kind: 'none' } as const } }, 'own'],
  ['nobody is named', { people: 0 }, 'nobody'],
])('says when %s', (_, change, notice) => expect(noticeFor({ ...known, ...change })).toBe(notice));

test.each([
  ['while it is not known what page it is', { page: undefined }],
  ['while the page has not answered', { people: undefined }],
  ['while the page is on its way', { people: 0, page: { ...page, isLoading: true } }],
])('says nothing too early: %s', (_, change) => expect(noticeFor({ ...known, ...change })).toBeUndefined());
