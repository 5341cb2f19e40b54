import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { folderFault, recognise } from './recognise.ts';
import { describe, summarise } from './summary.ts';

const usage = `Usage: npm run bench -- NAME [--json]

  recognise --data DIR   how many of the people named on real pages get a mark, and what is marked wrongly
                         DIR has directory.csv, pages/*.html and truth.json

--json prints one line with the figures. Progress goes to the standard error.`;

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

process.exitCode = await bench(process.argv.slice(2));

/** The exit code: 0 done, 1 the bench could not be run to its end, 2 wrong usage. */
async function bench(given: string[]): Promise<number> {
  const options = readOptions(given);
  if (typeof options === 'string') {
    tell(`${options}\n\n${usage}`);
    return 2;
  }
  const results = await recognise(options.data, tell);
  if (!results.ok) {
    tell(results.error);
    return 1;
  }
  process.stdout.write(`${options.json ? JSON.stringify(summarise(results.value)) : describe(results.value)}\n`);
  return 0;
}

/** What was asked for, or a sentence that says what is wrong with it. */
function readOptions(args: string[]): { data: string; json: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [name, extra] = positionals;
    if (name === undefined) return 'Name the bench to run.';
    if (name !== 'recognise') return `There is no bench named “${name}”.`;
    if (extra !== undefined) return `“${extra}” is one word too many.`;
    if (values.data === undefined) return 'Say where the data is: --data DIR.';
    // Paths are meant from where npm was started.
    const data = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.data);
    return folderFault(data) ?? { data, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
