import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '@kith/shared/result';
import { type MergeKey, mergeKeys } from './directory/merge.ts';
import { type ExportName, exportNames } from './export/formats.ts';
import { type Period, periodNamed } from './measure/months.ts';

/** Beyond this, noise hides nobody. */
const mostEpsilon = 20;

/** Where people come from, in the caller's words. */
interface Sources {
  /** Empty: the files that the configuration names. */
  people: string[];
  optOut: string[];
  mergeBy?: MergeKey;
  config?: string;
  json: boolean;
}

export interface PublishCommand extends Sources {
  name: 'publish';
  out: string;
  /** The file of the private key. */
  sign?: string;
  unsigned: boolean;
  recover: boolean;
  /** Publish even if more than a fifth of the people vanish. */
  allowShrink: boolean;
}

export interface CheckCommand extends Sources {
  name: 'check';
  /** Where to write the report as a page. */
  html?: string;
}

export interface ExportCommand extends Sources {
  name: 'export';
  format: ExportName;
  /** Standard output where there is none. */
  out?: string;
}

export interface MeasureCommand extends Sources {
  name: 'measure';
  /** Files and folders of contributions. */
  contributions: string[];
  /** The folder that `publish` wrote to, instead of files of people. */
  feed?: string;
  /** The last quarter that is over where there is none. */
  period?: Period;
  /** The folder of the reports: the content folder's where there is none. */
  out?: string;
  /** Of differential privacy, which is off where there is none. */
  epsilon?: number;
  /** The contributions come from a simulation. */
  simulated: boolean;
  /** The export of a survey tool, and what its columns mean. */
  survey?: { results: string; mapping: string };
}

export interface KeygenCommand {
  name: 'keygen';
  out: string;
  json: boolean;
}

/** The forms that a new file can have. */
export const newForms = ['story', 'guide', 'term', 'practice'] as const;
export type NewForm = (typeof newForms)[number];

/** Lays a file before a writer. */
export interface NewCommand {
  name: 'new';
  form: NewForm;
  title?: string;
  config?: string;
  json: boolean;
}

/** Reads what writers wrote. */
export interface ProofreadCommand {
  name: 'proofread';
  config?: string;
  json: boolean;
}

export type Command =
  | PublishCommand
  | CheckCommand
  | ExportCommand
  | MeasureCommand
  | KeygenCommand
  | NewCommand
  | ProofreadCommand;

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const options = {
  people: several,
  'merge-by': text,
  'opt-out': several,
  out: text,
  config: text,
  sign: text,
  unsigned: flag,
  recover: flag,
  'allow-shrink': flag,
  html: text,
  format: text,
  title: text,
  contributions: several,
  survey: text,
  mapping: text,
  feed: text,
  period: text,
  epsilon: text,
  simulated: flag,
  json: flag,
  help: { type: 'boolean', short: 'h' },
} as const;

type Option = keyof typeof options;

const common: readonly Option[] = ['people', 'merge-by', 'opt-out', 'config', 'json'];

/** The options that each command takes. */
const taken: Readonly<Record<Command['name'], readonly Option[]>> = {
  publish: [...common, 'out', 'sign', 'unsigned', 'recover', 'allow-shrink'],
  check: [...common, 'html'],
  export: [...common, 'out', 'format'],
  measure: [...common, 'contributions', 'survey', 'mapping', 'feed', 'period', 'out', 'epsilon', 'simulated'],
  keygen: ['out', 'json'],
  new: ['title', 'config', 'json'],
  proofread: ['config', 'json'],
};

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], allowPositionals: true, strict: true, tokens: true, options });
}

type Parsed = ReturnType<typeof parse>;

/** The first sentence of what `parseArgs` complains of. */
function complaint(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${(message.split(/\. |\n/)[0] ?? message).replace(/\.$/, '')}.`;
}

const isCommand = (name: string): name is Command['name'] => Object.hasOwn(taken, name);

/**
 * What an option of several files is given, with the files that follow it without an option of their own, in the order in which
 * they stand. Files before any such option are people.
 */
function filesOf(name: 'people' | 'contributions', { tokens }: Parsed): string[] {
  let current: string = 'people';
  return tokens.flatMap((token, index) => {
    if (token.kind === 'option' && (token.name === 'people' || token.name === 'contributions')) {
      current = token.name;
      return current === name ? [token.value ?? ''] : [];
    }
    return token.kind === 'positional' && index > 0 && current === name ? [token.value] : [];
  });
}

function sourcesOf(parsed: Parsed): Result<Sources, string> {
  const { values } = parsed;
  // The first file is believed first.
  const people = filesOf('people', parsed);
  const written = values['merge-by'];
  const mergeBy = mergeKeys.find((key) => key === written);
  if (written !== undefined && mergeBy === undefined)
    return failed(`--merge-by ${written} is none of ${mergeKeys.join(', ')}.`);
  return ok({
    people,
    optOut: values['opt-out'] ?? [],
    ...(mergeBy === undefined ? {} : { mergeBy }),
    ...(values.config === undefined ? {} : { config: values.config }),
    json: values.json === true,
  });
}

/** @param words what stands behind the command's name */
function writersCommand(
  name: 'new' | 'proofread',
  words: readonly string[],
  { values }: Parsed,
): Result<Command, string> {
  const config = values.config === undefined ? {} : { config: values.config };
  const common = { ...config, json: values.json === true };
  const [word] = words;
  if (name === 'proofread') {
    if (word !== undefined) return failed('proofread takes no file: it reads the whole content folder.');
    return ok({ name, ...common });
  }
  const form = newForms.find((candidate) => candidate === word);
  if (form === undefined || words.length > 1) return failed(`Say what is to be written: new ${newForms.join('|')}.`);
  return ok({ name, form, ...(values.title === undefined ? {} : { title: values.title }), ...common });
}

function commandOf(name: Command['name'], parsed: Parsed): Result<Command, string> {
  const { values } = parsed;
  if (name === 'new' || name === 'proofread') return writersCommand(name, parsed.positionals.slice(1), parsed);
  if (name === 'keygen') {
    if (parsed.positionals.length > 1) return failed('keygen takes no file of people.');
    if (values.out === undefined) return failed('Say where to write the key: --out FILE.');
    return ok({ name, out: values.out, json: values.json === true });
  }
  const sources = sourcesOf(parsed);
  if (!sources.ok) return sources;
  if (name === 'check') {
    if (sources.value.people.length === 0) return failed('Say which file to check.');
    return ok({ name, ...sources.value, ...(values.html === undefined ? {} : { html: values.html }) });
  }
  if (name === 'measure') return measureOf(sources.value, parsed);
  if (name === 'export') {
    const format = exportNames.find((candidate) => candidate === values.format);
    if (format === undefined) return failed(`Say which format to export: --format ${exportNames.join(', ')}.`);
    return ok({ name, ...sources.value, format, ...(values.out === undefined ? {} : { out: values.out }) });
  }
  if (values.out === undefined) return failed('Say where to publish: --out DIR.');
  if (values.recover === true && values.sign === undefined)
    return failed('--recover needs a signature, which browsers believe: add --sign KEY.');
  if (values.unsigned === true && values.sign !== undefined) return failed('--sign and --unsigned exclude each other.');
  const flags = { unsigned: values.unsigned === true, recover: values.recover === true };
  const allowShrink = values['allow-shrink'] === true;
  const sign = values.sign === undefined ? {} : { sign: values.sign };
  return ok({ name, ...sources.value, out: values.out, ...sign, ...flags, allowShrink });
}

function measureOf(sources: Sources, parsed: Parsed): Result<MeasureCommand, string> {
  const { epsilon: noise, feed, mapping, out, period: quarter, simulated, survey } = parsed.values;
  const contributions = filesOf('contributions', parsed);
  const directory = feed !== undefined || sources.people.length > 0;
  if (contributions.length === 0 && survey === undefined && !directory)
    return failed('Say where the contributions are: --contributions FILE or DIR.');
  if (survey !== undefined && mapping === undefined)
    return failed('Say what the columns of the survey mean: --mapping FILE.');
  if (survey === undefined && mapping !== undefined) return failed('--mapping belongs to a --survey.');
  if (feed !== undefined && sources.people.length > 0) return failed('--feed and --people exclude each other.');
  const period = quarter === undefined ? undefined : periodNamed(quarter);
  if (quarter !== undefined && period === undefined)
    return failed(`--period ${quarter} is no quarter, such as 2026-Q1.`);
  const epsilon = noise === undefined ? undefined : Number(noise);
  if (epsilon !== undefined && !(epsilon > 0 && epsilon <= mostEpsilon))
    return failed(`--epsilon ${noise} is no number above 0 and up to ${mostEpsilon}.`);
  return ok({
    name: 'measure',
    ...sources,
    contributions,
    ...(feed === undefined ? {} : { feed }),
    ...(period === undefined ? {} : { period }),
    ...(out === undefined ? {} : { out }),
    ...(epsilon === undefined ? {} : { epsilon }),
    simulated: simulated === true,
    ...(survey === undefined || mapping === undefined ? {} : { survey: { results: survey, mapping } }),
  });
}

/**
 * What the caller wants.
 * @param argv the words after the program's name
 * @returns the error is a sentence about the wrong usage
 */
export function readArguments(argv: readonly string[]): Result<Command | { name: 'help' }, string> {
  let parsed: Parsed;
  try {
    parsed = parse(argv);
  } catch (error) {
    return failed(complaint(error));
  }
  const names = Object.keys(taken).join(', ');
  const [name, ...files] = parsed.positionals;
  if (parsed.values.help === true || name === 'help') return ok({ name: 'help' });
  if (name === undefined) return failed(`Say what to do: ${names}.`);
  if (!isCommand(name)) return failed(`"${name}" is no command: ${names}.`);
  const given = parsed.tokens.filter((token) => token.kind === 'option');
  const strange = given.find((token) => !taken[name].some((option) => option === token.name));
  if (strange !== undefined) return failed(`${name} takes no --${strange.name}.`);
  const texts = [...files, ...given.flatMap((token) => (token.value === undefined ? [] : [token.value]))];
  if (texts.includes('')) return failed('A file name is empty.');
  return commandOf(name, parsed);
}
