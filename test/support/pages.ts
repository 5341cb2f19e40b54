import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { inRoot } from '../../scripts/place.ts';
import { manifestPath, publishWith } from './feed.ts';
import { serve } from './server.ts';

/** Where the zoo of awkward pages lives: `test/pages/README.md` says how a page is written. */
const folder = inRoot('test', 'pages');
const expectation = '.expected.json';

/** As readers see it: without soft hyphens and characters of no width. */
const asShown = z.pipe(
  z.string(),
  z.transform((text: string) => text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')),
);

const expectedSchema = z.strictObject({
  /** What the page protects, as a sentence. */
  rule: z.string(),
  /** Part of the core, which Firefox is held to as well. */
  core: z.optional(z.boolean()),
  /** Settings of the user or the organisation that the page is about. */
  settings: z.optional(z.record(z.string(), z.unknown())),
  /** Every mark that has to be there, and nothing else. */
  marks: z.array(
    z.strictObject({
      text: asShown,
      /** Id of the person; several where all of them have to be offered. */
      person: z.union([z.string(), z.array(z.string())]),
      /** Id of the nearest element with one; behind the ids of the frames and shadow hosts it is in: `host/inner`. */
      place: z.string(),
    }),
  ),
  /** The same for topics; where it is missing, nobody looks for them. */
  topics: z.optional(z.array(z.strictObject({ text: asShown, place: z.string() }))),
});

export interface ZooPage extends z.infer<typeof expectedSchema> {
  name: string;
  /** `plain.html`, `xhtml.xhtml`. */
  file: string;
}

/**
 * Every page of the zoo.
 * @throws when an expectation is not in its form, or has no page
 */
export function zooPages(): ZooPage[] {
  const files = readdirSync(folder).toSorted();
  return files
    .filter((file) => file.endsWith(expectation))
    .map((file) => {
      const name = file.slice(0, -expectation.length);
      const page = files.find((each) => /\.(?:html|xhtml|svg)$/.test(each) && each.startsWith(`${name}.`));
      if (page === undefined) throw new Error(`test/pages/${file} has no page beside it.`);
      return { name, file: page, ...expectedSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))) };
    });
}

/** Pages that do not pass yet, each with the reason; a page that passes must not be among them. */
export function pendingPages(): ReadonlyMap<string, string> {
  const pending = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(folder, 'pending.json'), 'utf8')));
  return new Map(Object.entries(pending));
}

/** Ids of the people of the zoo's directory. */
export function zooPeople(): ReadonlySet<string> {
  const [, ...rows] = readFileSync(join(folder, 'people.csv'), 'utf8').trim().split('\n');
  return new Set(rows.map((row) => row.slice(0, row.indexOf(','))));
}

export interface Zoo {
  feedUrl: string;
  /** A copy of the zoo, which a test may add pages to. */
  folder: string;
  /** Address of a page; it is told of the other origin, for its frames. */
  page: (file: string) => string;
  close: () => Promise<void>;
}

/** Publishes the zoo's directory and serves its pages on two origins. */
export async function openZoo(): Promise<Zoo> {
  const copy = await mkdtemp(join(tmpdir(), 'kith-zoo-'));
  await cp(folder, copy, { recursive: true });
  await publishWith(copy, { people: [join(folder, 'people.csv')], config: join(folder, 'kith.config.json') });
  const served = await serve(copy);
  const other = await serve(copy);
  // Another host name as well as another port, so that the frame is of another site and in another process.
  const otherSite = other.address.replace('127.0.0.1', 'localhost');
  return {
    feedUrl: `${served.address}/${manifestPath}`,
    folder: copy,
    page: (file) => `${served.address}/${file}?${new URLSearchParams({ other: otherSite })}`,
    close: async () => {
      await Promise.all([served.close(), other.close()]);
      await rm(copy, { recursive: true, force: true });
    },
  };
}
