import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { describeHover, hoverBench } from './hover.ts';
import { measureBench } from './measure.ts';
import { publishBench } from './publish.ts';
import { folderFault, recognise } from './recognise.ts';
import { scale } from './scale.ts';
import { scan } from './scan.ts';
import { describeScan } from './scan-report.ts';
import { searchBench } from './search.ts';
import { siteBench } from './site.ts';
import { sizeBench } from './size.ts';
import { describe, summarise } from './summary.ts';
import { syncBench } from './sync.ts';

const usage = `Usage: npm run bench -- NAME [--json] [--seed N]

  hover                  the card in Chromium: from the end of the dwell to its picture, and whether links still work
  measure                measuring a quarter from 100,000 contributions: time and memory, beside parsing them
  publish                publishing 100,000 people: time, memory, and how both stand to csv-parse and to 10,000 people
  recognise --data DIR   how many of the people named on real pages get a mark, and what is marked wrongly
                         DIR has directory.csv, pages/*.html and truth.json
  sync                   following a feed of 100,000 people in Chromium: time, blocking, memory, bytes of changes
  scan                   finding names in pages with Chromium: time against a bare walk and against peers, memory, marks
  search                 searching 100,000 people with Chromium: time, memory, what is found; --seed N asks for others
  site                   the pages as on a phone with a slow connection: Lighthouse, weight, what moves, links, accessibility; pages built a second
  size                   bytes of what pages, card, popup and background load, compressed
  scale                  what SCALE.md reckons with: bytes of feeds and answers, and what they cost an nginx

--json prints one line with the figures. Progress goes to the standard error.`;

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** What a bench came to: for machines, and as text. */
interface Figures {
  json: object;
  text: string;
}

interface Options {
  name: string;
  seed: number;
  data: string | undefined;
  json: boolean;
}

process.exitCode = await bench(process.argv.slice(2));

/** The exit code: 0 done, 1 the bench could not be run to its end, 2 wrong usage. */
async function bench(given: string[]): Promise<number> {
  const options = readOptions(given);
  if (typeof options === 'string') {
    tell(`${options}\n\n${usage}`);
    return 2;
  }
  const figures = await measure(options);
  if (!figures.ok) {
    tell(figures.error);
    return 1;
  }
  process.stdout.write(`${options.json ? JSON.stringify(figures.value.json) : figures.value.text}\n`);
  return 0;
}

async function measure({ data, name, seed }: Options): Promise<Result<Figures, string>> {
  if (name === 'publish') return listed(await publishBench(tell));
  if (name === 'measure') return listed(await measureBench(tell));
  if (name === 'hover') {
    const figures = await hoverBench(tell);
    return figures.ok ? ok({ json: figures.value, text: describeHover(figures.value) }) : figures;
  }
  if (name === 'sync') return listed(await syncBench(tell));
  if (name === 'scan') {
    const figures = await scan(tell);
    return figures.ok ? ok({ json: figures.value, text: describeScan(figures.value) }) : figures;
  }
  if (name === 'search') {
    const figures = await searchBench(seed, tell);
    return figures.ok ? ok({ json: figures.value, text: JSON.stringify(figures.value, undefined, 2) }) : figures;
  }
  if (name === 'site') {
    const figures = await siteBench(tell);
    return figures.ok ? ok({ json: figures.value, text: JSON.stringify(figures.value, undefined, 2) }) : figures;
  }
  if (name === 'size') return listed(await sizeBench(tell));
  if (name === 'scale') return listed(await scale(tell));
  const results = await recognise(data ?? '', tell);
  return results.ok ? ok({ json: summarise(results.value), text: describe(results.value) }) : results;
}

/** Figures that are a plain list, a line each. */
function listed(figures: Result<object, string>): Result<Figures, string> {
  if (!figures.ok) return failed(figures.error);
  const lines = Object.entries(figures.value).map(([key, value]) => `${key}  ${value}`);
  return ok({ json: figures.value, text: lines.join('\n') });
}

/** What was asked for, or a sentence that says what is wrong with it. */
function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
      },
    });
    const [name, extra] = positionals;
    if (name === undefined) return 'Name the bench to run.';
    if (!['hover', 'measure', 'publish', 'recognise', 'scale', 'scan', 'search', 'site', 'size', 'sync'].includes(name))
      return `There is no bench named “${name}”.`;
    if (extra !== undefined) return `“${extra}” is one word too many.`;
    const { json } = values;
    const seed = Number(values.seed);
    if (!Number.isSafeInteger(seed) || seed < 0) return `“${values.seed}” is no seed: it is a whole number.`;
    if (name !== 'recognise')
      return values.data === undefined ? { name, data: undefined, json, seed } : `${name} takes no --data.`;
    if (values.data === undefined) return 'Say where the data is: --data DIR.';
    // Paths are meant from where npm was started.
    const data = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.data);
    return folderFault(data) ?? { name, data, json, seed };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
