import { sendToSchema } from '@kith/shared/feed/send-to';
import { smallestGroup } from '@kith/shared/measure/report';
import { failed, ok, type Result } from '@kith/shared/result';
import { languageCode, mostLanguages } from '@kith/shared/vocabulary/language';
import * as z from 'zod/mini';
import { mergeKeys } from './directory/merge.ts';
import { columns } from './import/columns.ts';
import { formatNames } from './import/formats.ts';
import { vocabularyFormats } from './vocabulary/read.ts';

const path = z.string().check(z.minLength(1));

const days = z.int().check(z.minimum(1), z.maximum(3650));

/** As `#a63a24`. */
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));

const configSchema = z.strictObject({
  /** The name that cards and pages show, 1 to 200 characters. */
  organisation: z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(200)) }),
  /**
   * Files of people, relative to this file; `--people` comes before them. A file's format is found by what is in it;
   * `{ file, format }` says it.
   */
  people: z._default(
    z.array(z.union([path, z.strictObject({ file: path, format: z.optional(z.enum(formatNames)) })])),
    [],
  ),
  /** Lists of people who are never published, relative to this file: one id, e-mail address, user name or name a line. */
  optOut: z._default(z.array(path), []),
  /** How several files are made one directory. */
  merge: z._default(
    z.strictObject({
      /** What tells that records of two files are about one person. */
      by: z._default(z.enum(mergeKeys), 'email'),
      /**
       * For a column the files that are believed first, by path or file name: `{ title: ['hr.csv'] }`. Without it, and for
       * files that it does not name, the order in which the files are given.
       */
      precedence: z._default(z.partialRecord(z.enum(columns), z.array(path)), {}),
    }),
    { by: 'email', precedence: {} },
  ),
  /**
   * Where writers send what they wrote: an `https:` page or `mailto:` and one address. The page for writers names it, and so
   * does Kith where somebody has made a story of what they learnt.
   */
  sendTo: z.optional(sendToSchema),
  /** The folder with `vocabulary/` and `stories/`, relative to this file. */
  content: z._default(path, 'content'),
  /**
   * Vocabularies in SKOS (JSON-LD, Turtle) or CSV (ESCO's for one), relative to this file. Entries of the content folder come
   * before theirs, earlier files before later ones.
   */
  vocabularies: z._default(
    z.array(
      z.strictObject({ file: path, format: z.optional(z.enum(vocabularyFormats)), language: z._default(path, 'en') }),
    ),
    [],
  ),
  /**
   * Headers of your own export and the columns they mean: `{ Kostenstelle: 'department' }`; `ignore` for one that is
   * not to be read. They come before the built-in synonyms and are compared without case, accents and punctuation.
   */
  columns: z._default(z.record(z.string(), z.enum([...columns, 'ignore'])), {}),
  /** The pages of the site. */
  pages: z._default(
    z.strictObject({
      /** What the site is called, in its head and in titles. */
      name: z._default(z.string().check(z.minLength(1), z.maxLength(60)), 'Kith'),
      /**
       * The languages of the pages, each by its two letters, as `['en', 'de']`. The first is the main one: its words are in
       * `content/`, its pages at the root. Those of another are in `content/de/` and under `/de/`. The feed has the questions of
       * the kinds of relationship in all of them.
       */
      languages: z._default(z.array(languageCode).check(z.minLength(1), z.maxLength(mostLanguages)), ['en']),
      /** Where readers find it, for feeds, the sitemap and the pictures of links. `SITE_ADDRESS` in the environment wins. */
      address: z.optional(z.string().check(z.regex(/^https?:\/\/[^\s/]+\/?$/))),
      /** Where a text can be changed, with `{file}` for its file, as `https://git.example/kith/edit/main/site/{file}`. */
      edit: z.optional(z.string().check(z.regex(/^https:\/\/\S+\{file\}\S*$/))),
      /** Links of your own at the foot of every page. */
      links: z._default(
        z.array(
          z.strictObject({
            label: z.string().check(z.minLength(1), z.maxLength(80)),
            url: z.string().check(z.regex(/^(?:https:\/\/|mailto:|\/)\S+$/)),
          }),
        ),
        [],
      ),
      /** Your colour for links and marks on light and on dark paper. One that cannot be read there stops the build. */
      thread: z.optional(z.strictObject({ light: colour, dark: colour })),
    }),
    { name: 'Kith', languages: ['en'], links: [] },
  ),
  feed: z._default(
    z.strictObject({
      /** Days after which browsers say that the directory is out of date: publish more often than that. 1 to 3650. */
      expiresAfterDays: z._default(days, 30),
      /** Days without a word from your server after which a browser deletes the directory. 1 to 3650. */
      offlineDays: z._default(days, 90),
      /** Write every file as brotli and gzip too, for servers that hand out such files as they are. */
      precompress: z._default(z.boolean(), true),
    }),
    { expiresAfterDays: 30, offlineDays: 90, precompress: true },
  ),
  measures: z._default(
    z.strictObject({
      /** The fewest people whom a figure may stand for. 5 to 1000. */
      minimumGroup: z._default(z.int().check(z.minimum(smallestGroup.floor), z.maximum(1000)), smallestGroup.usual),
    }),
    { minimumGroup: smallestGroup.usual },
  ),
});

/** What an organisation writes. */
export type ConfigInput = z.input<typeof configSchema>;

/** The same with every default filled in. */
export type Config = z.output<typeof configSchema>;

/** Gives an editor the keys and their types. The publisher checks the values when it reads the file. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}

/**
 * @param candidate the default export of a configuration file
 * @returns the error names the key that is wrong
 */
export function readConfig(candidate: unknown): Result<Config, { field: string; reason: string }> {
  const parsed = configSchema.safeParse(candidate);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...extra].map(String).join('.');
  if (field === '') return failed({ field: 'default', reason: 'the file exports no configuration as its default' });
  return failed({
    field,
    reason: extra.length > 0 ? 'is no key of the configuration' : 'is missing or not as it should be',
  });
}
