import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { progressOn } from '../progress.ts';
import { modelFrom } from './model.ts';
import { simulate } from './simulate.ts';

/** `npm run simulate`: the demo's year, wired to the machine. See README.md beside this file. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    places: { type: 'string', default: String(40 * 273) },
    out: { type: 'string' },
  },
});
const site = resolve(import.meta.dirname, '..', '..');
const folder =
  values.out === undefined
    ? resolve(site, '..', '.cache', 'simulation')
    : resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out);
const temporary = join(tmpdir(), `kith-${randomUUID()}`);
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

const progress = progressOn(process.stderr, () => Date.now());
const model = await modelFrom({ base: site, config: join(site, 'kith.config.ts'), temporary }, progress, new Date());
if (model.ok) {
  progress.step('Simulating a year');
  const { folders, logs, peopleFile } = await simulate(model.value, {
    folder,
    seed: Number(values.seed),
    places: Number(values.places),
  });
  progress.end();
  process.stdout.write(`${peopleFile}: ${values.places} places, ${logs} of them with a learning log\n`);
  for (const { folder: into, contributions } of folders)
    process.stdout.write(`${into}: ${contributions} contributions\n`);
} else {
  progress.end();
  process.stderr.write(`${model.error.join('\n')}\n`);
  process.exitCode = 1;
}
