import { expect, test } from 'vitest';
import { escapeXml, rssOf } from './rss.ts';

const channel = {
  title: 'Kith: stories',
  description: 'True accounts.',
  language: 'en',
  address: 'https://kith.example/stories/',
  self: 'https://kith.example/stories.rss',
};
const item = (title: string, date: string) => ({
  title,
  address: `https://kith.example/stories/${title.length}/`,
  summary: 'A summary.',
  category: 'Coaching',
  published: new Date(date),
});

test('a feed reader shows the newest story first, with its day', () => {
  const feed = rssOf(channel, [item('Older', '2026-01-05'), item('Newer', '2026-11-23')]);
  expect(feed.indexOf('Newer')).toBeLessThan(feed.indexOf('Older'));
  expect(feed).toContain('<pubDate>Mon, 23 Nov 2026 00:00:00 GMT</pubDate>');
  expect(feed).toContain('<lastBuildDate>Mon, 23 Nov 2026 00:00:00 GMT</lastBuildDate>');
});

test('a title with signs of markup cannot break the feed', () => {
  const feed = rssOf(channel, [item('Hardy & Ramanujan <both> "equal"', '2026-11-23')]);
  expect(feed).toContain('<title>Hardy &amp; Ramanujan &lt;both&gt; &quot;equal&quot;</title>');
});

test('control characters, which no XML may hold, are left out', () => {
  expect(escapeXml('a\u0000b\u000Bc\u001Bd\tline\n')).toBe('abcd\tline\n');
});

test('a feed without stories is a feed', () => {
  const feed = rssOf(channel, []);
  expect(feed).toContain('<channel>');
  expect(feed).not.toContain('<item>');
  expect(feed).not.toContain('lastBuildDate');
});
