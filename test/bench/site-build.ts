import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { relationshipKinds } from '../../shared/src/vocabulary/relationship.ts';
import { builtPages } from '../support/site.ts';
import { copySite } from '../support/site-copy.ts';

const stories = 1000;

/**
 * Builds a copy of the site with 1,000 more stories, and says how many pages came out of it a second, with start and end of the
 * build and all that belongs to it: search, cards, lists.
 */
export async function buildSpeed(tell: (line: string) => void): Promise<Result<number, string>> {
  tell(`Building the site with ${stories} more stories …`);
  const copy = await copySite('.site-bench');
  try {
    const folder = join(copy.folder, 'content', 'stories');
    await mkdir(folder, { recursive: true });
    for (let number = 1; number <= stories; number++)
      await writeFile(join(folder, `generated-${number}.mdx`), storyOf(number));
    const start = performance.now();
    const built = await copy.build();
    const seconds = (performance.now() - start) / 1000;
    const pages = (await builtPages(built)).length;
    const files = (await readdir(built, { recursive: true })).length;
    tell(`${pages} pages (${files} files) in ${seconds.toFixed(1)} s`);
    return ok(Math.round((pages / seconds) * 10) / 10);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    await copy.remove();
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
