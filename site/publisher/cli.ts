import { join, resolve } from 'node:path';
import { readArguments, usage } from './arguments.ts';
import { run } from './run.ts';

/** Wiring: the machine's clock, streams and folders for the commands in `run.ts`. */
const command = readArguments(process.argv.slice(2));
if (!command.ok) {
  process.stderr.write(`${command.error}\n\n${usage}`);
  process.exitCode = 2;
} else if (command.value.name === 'help') {
  process.stdout.write(usage);
} else {
  process.exitCode = await run(command.value, {
    // npm runs scripts from the root; the caller's paths are relative to where the caller is.
    base: process.env['INIT_CWD'] ?? process.cwd(),
    defaultConfig: resolve(join(import.meta.dirname, '..', 'kith.config.ts')),
    now: () => new Date(),
    output: process.stdout,
    terminal: process.stderr,
  });
}
