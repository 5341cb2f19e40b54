import { parseArgs } from 'node:util';
import { build } from 'wxt';

/** The four builds: with no sites (for everybody), and for the demo, tests and benches. */
const targets = [
  { name: 'chrome-mv3', browser: 'chrome', mode: 'production' },
  { name: 'firefox-mv3', browser: 'firefox', mode: 'production' },
  { name: 'chrome-mv3-demo', browser: 'chrome', mode: 'demo' },
  { name: 'firefox-mv3-demo', browser: 'firefox', mode: 'demo' },
] as const;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? targets.map(({ name }) => name);
const unknown = wanted.filter((name) => !targets.some((target) => target.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no build named ${unknown.join(', ')}. The builds are ${targets.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
// By itself the builder takes the mode of the first build for it, and the demo would be compiled as for development.
process.env['NODE_ENV'] = 'production';
for (const { name, browser, mode } of targets) {
  if (!wanted.includes(name)) continue;
  await build({ root: import.meta.dirname, browser, mode, manifestVersion: 3 });
}
