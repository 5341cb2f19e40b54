interface Item {
  title: string;
  /** The whole address of the page, which is also the item's lasting id. */
  address: string;
  summary: string;
  category: string;
  published: Date;
}

interface Channel {
  title: string;
  description: string;
  language: string;
  /** The whole address of the page that lists the items. */
  address: string;
  /** The whole address of the feed itself. */
  self: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML 1.0: markup is escaped, and the control characters that no XML file may hold are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
  );
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

function itemOf(item: Item): string {
  return [
    '    <item>',
    `      ${element('title', item.title)}`,
    `      ${element('link', item.address)}`,
    `      <guid isPermaLink="true">${escapeXml(item.address)}</guid>`,
    `      ${element('description', item.summary)}`,
    `      ${element('category', item.category)}`,
    `      ${element('pubDate', item.published.toUTCString())}`,
    '    </item>',
  ].join('\n');
}

/**
 * An RSS 2.0 document (rssboard.org/rss-specification), newest item first. Its build date is the newest item's, so that
 * two builds of the same stories are the same bytes.
 */
export function rssOf(channel: Channel, items: readonly Item[]): string {
  const newestFirst = [...items].sort((one, other) => other.published.getTime() - one.published.getTime());
  const newest = newestFirst[0];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '  <channel>',
    `    ${element('title', channel.title)}`,
    `    ${element('link', channel.address)}`,
    `    <atom:link href="${escapeXml(channel.self)}" rel="self" type="application/rss+xml"/>`,
    `    ${element('description', channel.description)}`,
    `    ${element('language', channel.language)}`,
    ...(newest === undefined ? [] : [`    ${element('lastBuildDate', newest.published.toUTCString())}`]),
    ...newestFirst.map(itemOf),
    '  </channel>',
    '</rss>',
    '',
  ].join('\n');
}
