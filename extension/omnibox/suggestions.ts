import type { Reason } from '@kith/shared/search/reasons';
import type { SearchHit } from '../directory/search.ts';
import { markedParts } from '../look/marked.ts';

/** What the address bar offers. */
export interface Suggestion {
  /** What stands in the address bar while it is chosen, and what the browser gives back. No two of a list are the same. */
  content: string;
  description: string;
  /** The person it stands for. */
  person: string;
}

/** How a browser writes a text with some of it set off: Chromium as XML, Firefox as it is. */
export interface Writing {
  plain(text: string): string;
  found(text: string): string;
  quiet(text: string): string;
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** A text that means itself in XML 1.0, which has no place for other control characters and for half a character. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities.get(sign) ?? '');

export const asXml: Writing = {
  plain: escaped,
  found: (text) => `<match>${escaped(text)}</match>`,
  quiet: (text) => `<dim>${escaped(text)}</dim>`,
};

const same = (text: string): string => text;
export const asText: Writing = { plain: same, found: same, quiet: same };

/** Topics named beside a person at most; the line is short. */
const mostTopics = 2;

/** The people found, best first, each in a line: name, work, and the topics that were asked for. */
export function suggestionsFor(hits: readonly SearchHit[], typed: string, writing: Writing): Suggestion[] {
  // What was typed stands for itself: a suggestion of the same words could not be told from it.
  const taken = new Set([typed]);
  return hits.map(({ person, reasons }) => {
    const { display } = person.name;
    const work = [person.title, person.department].filter((part) => part !== undefined);
    const topics = reasons.filter(({ field }) => field === 'expertise').slice(0, mostTopics);
    const name = marked({ text: display, ranges: rangesIn(reasons, display) }, writing);
    const parts = [
      name,
      ...(work.length > 0 ? [writing.quiet(work.join(' · '))] : []),
      ...topics.map((topic) => marked(topic, writing)),
    ];
    return {
      content: unique([display, ...work].join(' · '), taken),
      description: parts.join(' – '),
      person: person.id,
    };
  });
}

const rangesIn = (reasons: readonly Reason[], name: string): Reason['ranges'] =>
  reasons.find(({ field, text }) => field === 'name' && text === name)?.ranges ?? [];

const marked = ({ text, ranges }: Pick<Reason, 'text' | 'ranges'>, writing: Writing): string =>
  markedParts(text, ranges)
    .map((part) => (part.marked ? writing.found(part.text) : writing.plain(part.text)))
    .join('');

function unique(wanted: string, taken: Set<string>): string {
  let content = wanted;
  for (let number = 2; taken.has(content); number += 1) content = `${wanted} (${number})`;
  taken.add(content);
  return content;
}
