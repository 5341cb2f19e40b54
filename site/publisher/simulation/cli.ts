import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { progressOn } from '../progress.ts';
import { measureYear } from './measure-year.ts';
import { modelFrom } from './model.ts';
import { simulate } from './simulate.ts';

/** `npm run simulate`: the demo's year and its measures, wired to the machine. See README.md beside this file. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    places: { type: 'string', default: String(120 * 273) },
    out: { type: 'string' },
    measures: { type: 'string' },
  },
});
const site = resolve(import.meta.dirname, '..', '..');
const base = process.env['INIT_CWD'] ?? process.cwd();
const folder = values.out === undefined ? resolve(site, '..', '.cache', 'simulation') : resolve(base, values.out);
const measures = values.measures === undefined ? join(site, 'content', 'measures') : resolve(base, values.measures);
const temporary = join(tmpdir(), `kith-${randomUUID()}`);
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

const progress = progressOn(process.stderr, () => Date.now());
const config = join(site, 'kith.config.ts');
const model = await modelFrom({ base: site, config, temporary }, progress, new Date());
if (!model.ok) fail(model.error.join('\n'));
else {
  progress.step('Simulating a year');
  const options = { folder, seed: Number(values.seed), places: Number(values.places) };
  const simulation = await simulate(model.value, options);
  progress.end();
  process.stdout.write(`${values.places} places, ${simulation.logs} of them with a learning log: ${folder}\n`);
  const around = { base, defaultConfig: config, temporary, output: process.stdout, terminal: process.stderr };
  const measured = await measureYear(simulation, measures, around);
  if (!measured.ok) fail(measured.error);
}

function fail(text: string): void {
  progress.end();
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
