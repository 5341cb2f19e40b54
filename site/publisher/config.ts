import { failed, ok, type Result } from '@kith/shared/result';
import * as z from 'zod/mini';
import { columns } from './import/columns.ts';

const configSchema = z.strictObject({
  /** The name that cards and pages show, 1 to 200 characters. */
  organisation: z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(200)) }),
  /** CSV files of people, relative to this file; `--people` comes before them. */
  people: z._default(z.array(z.string()), []),
  /** The folder with `vocabulary/` and `stories/`, relative to this file. */
  content: z._default(z.string(), 'content'),
  /**
   * Headers of your own export and the columns they mean: `{ Kostenstelle: 'department' }`; `ignore` for one that is
   * not to be read. They come before the built-in synonyms and are compared without case, accents and punctuation.
   */
  columns: z._default(z.record(z.string(), z.enum([...columns, 'ignore'])), {}),
  feed: z._default(
    z.strictObject({
      /** Days after which browsers say that the directory is out of date: publish more often than that. 1 to 3650. */
      expiresAfterDays: z._default(z.int().check(z.minimum(1), z.maximum(3650)), 30),
    }),
    { expiresAfterDays: 30 },
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
