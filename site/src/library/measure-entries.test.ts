import { join } from 'node:path';
import { measureIds, protectionIds } from '@kith/shared/measure/ids';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../publisher/content/frontmatter.ts';
import { contentFiles } from '../../publisher/sources.ts';
import { concept } from './entries.ts';

const content = join(import.meta.dirname, '../../content');
const entries = (await contentFiles(content, 'vocabulary/measures/*.md', content)).map(({ path, text }) => {
  const matter = readFrontMatter(text);
  const id = path.replace(/^.*\//, '').replace('.md', '');
  return { id, data: concept.parse(matter.ok ? matter.value.data : undefined) };
});
const ids: readonly string[] = [...Object.values(measureIds).flat(), ...protectionIds];

test.each(ids)('a reader of a report finds what %s means, how it is reckoned, in what unit, and where from', (id) => {
  const entry = entries.find((other) => other.id === id);
  expect(entry?.data).toMatchObject({ kind: 'measure', definition: expect.stringMatching(/\S.*\.$/) });
  expect(entry?.data.measure).toMatchObject({
    formula: expect.stringMatching(/\S/),
    unit: expect.stringMatching(/\S/),
    caution: expect.stringMatching(/\S/),
    sources: expect.arrayContaining([expect.objectContaining({ text: expect.any(String) })]),
  });
});

test('no measure is explained that no report has', () => {
  const heads = new Set(entries.flatMap(({ data }) => data.broader));
  expect(entries.map(({ id }) => id).filter((id) => !ids.includes(id) && !heads.has(id))).toEqual([]);
});

test('a word that is no measure has no formula', () => {
  const measure = { formula: 'x', unit: 'people', caution: 'x', sources: [{ text: 'x' }] };
  const word = { prefLabel: 'Coach', definition: 'x', measure };
  expect(concept.safeParse({ ...word, kind: 'role' }).success).toBe(false);
  expect(concept.safeParse({ ...word, kind: 'measure' }).success).toBe(true);
});
