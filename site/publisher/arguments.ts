import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '@kith/shared/result';

export interface PublishCommand {
  name: 'publish';
  /** Empty: the files that the configuration names. */
  people: string[];
  out: string;
  config?: string;
  json: boolean;
  /** Publish even if more than a fifth of the people vanish. */
  allowLoss: boolean;
}

export interface CheckCommand {
  name: 'check';
  people: string[];
  config?: string;
  json: boolean;
}

export type Command = PublishCommand | CheckCommand | { name: 'help' };

export const usage = `Kith publishes the people of an organisation as static files.

  npm run kith -- publish [--people FILE…] --out DIR [--config FILE] [--allow-loss] [--json]
      reads people from CSV exports, the vocabulary and the stories, and writes the feed to DIR/kith/v1/

  npm run kith -- check FILE… [--config FILE] [--json]
      reads CSV exports and reports what is wrong with them, without writing anything

  --people FILE   a CSV export; several may follow (default: the files that the configuration names)
  --out DIR       the folder that your web server serves
  --config FILE   the organisation's configuration (default: site/kith.config.ts, the demo's)
  --allow-loss    publish even if more than a fifth of the people in the last feed are gone
  --json          print one JSON object instead of text
  --help          print this

Paths are relative to the folder you are in. Exit code: 0 done, 1 something is wrong with the input, 2 wrong usage.
`;

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: true,
    options: {
      people: { type: 'string', multiple: true },
      out: { type: 'string' },
      config: { type: 'string' },
      'allow-loss': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

/** The first sentence of what `parseArgs` complains of. */
function complaint(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${(message.split(/\. |\n/)[0] ?? message).replace(/\.$/, '')}.`;
}

/**
 * What the caller wants.
 * @param argv the words after the program's name
 * @returns the error is a sentence about the wrong usage
 */
export function readArguments(argv: readonly string[]): Result<Command, string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return failed(complaint(error));
  }
  const { values, positionals } = parsed;
  const [name, ...files] = positionals;
  if (values.help === true || name === 'help') return ok({ name: 'help' });
  if (name === undefined) return failed('Say what to do: publish or check.');
  const people = [...(values.people ?? []), ...files];
  const json = values.json === true;
  const common = values.config === undefined ? { people, json } : { people, json, config: values.config };
  if (people.includes('') || values.out === '' || values.config === '') return failed('A file name is empty.');
  if (name === 'publish') {
    if (values.out === undefined) return failed('Say where to publish: --out DIR.');
    return ok({ name, ...common, out: values.out, allowLoss: values['allow-loss'] === true });
  }
  if (name === 'check') {
    if (values.out !== undefined || values['allow-loss'] === true)
      return failed('check writes nothing: leave out --out and --allow-loss.');
    if (people.length === 0) return failed('Say which file to check.');
    return ok({ name, ...common });
  }
  return failed(`"${name}" is no command: publish or check.`);
}
