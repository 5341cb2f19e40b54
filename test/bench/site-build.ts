import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run } from '../../scripts/command.ts';
import { inRoot } from '../../scripts/place.ts';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { relationshipKinds } from '../../shared/src/vocabulary/relationship.ts';
import { builtPages } from '../support/site.ts';

const stories = 1000;

/** A copy beside the site: its own paths lead to the same places. */
const copy = inRoot('.site-bench');

/** What a build makes anew. */
const made = new Set(['dist', 'node_modules']);

/**
 * Builds a copy of the site with 1,000 more stories, and says how many pages came out of it a second, with start and end of the
 * build and all that belongs to it: search, cards, lists.
 */
export async function buildSpeed(tell: (line: string) => void): Promise<Result<number, string>> {
  tell(`Building the site with ${stories} more stories …`);
  const site = inRoot('site');
  try {
    await rm(copy, { recursive: true, force: true });
    await cp(site, copy, { recursive: true, filter: (path) => !made.has(basename(path)) });
    await symlink(join(site, 'node_modules'), join(copy, 'node_modules'));
    await mkdir(join(copy, 'content', 'stories'), { recursive: true });
    for (let number = 1; number <= stories; number++)
      await writeFile(join(copy, 'content', 'stories', `generated-${number}.mdx`), storyOf(number));
    const start = performance.now();
    const { code, output } = await run({
      program: process.execPath,
      arguments: [join(site, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
      folder: copy,
    });
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0) return failed(`The site with more stories could not be built:\n${output.slice(-4000)}`);
    const pages = (await builtPages(join(copy, 'dist'))).length;
    const files = (await readdir(join(copy, 'dist'), { recursive: true })).length;
    tell(`${pages} pages (${files} files) in ${seconds.toFixed(1)} s`);
    return ok(Math.round((pages / seconds) * 10) / 10);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** A story of usual length, with what stories have: notes, terms, sources, a practice. */
function storyOf(number: number): string {
  const kind = relationshipKinds[number % relationshipKinds.length];
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) => `## Part ${index + 1}

They met in week ${number + index} and spoke about <Term id="feedback">feedback</Term>, then about the work in front of them. ${'One asked, the other waited, and both wrote down what came of it. '.repeat(5)}<Cite n={1} />`,
  );
  return `---
title: Generated story ${number}
summary: Two people learn from one another, for the ${number}th time.
kind: ${kind}
learner: ada-lovelace
expert: charles-babbage
people: [ada-lovelace, charles-babbage]
when: "${1700 + (number % 300)}"
topics: [mathematics]
practices: [feedback, trust]
grounds: historical
published: 2026-01-01
sources:
  - text: "A book, ${number}"
---

${paragraphs.join('\n\n')}
`;
}
