import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArguments } from './arguments.ts';
import { run } from './run.ts';
import { usage } from './usage.ts';

/** Wiring: the machine's clock, streams and folders for the commands in `run.ts`. */
const command = readArguments(process.argv.slice(2));
if (!command.ok) {
  process.stderr.write(`${command.error}\n\n${usage}`);
  process.exitCode = 2;
} else if (command.value.name === 'help') {
  process.stdout.write(usage);
} else {
  const temporary = join(tmpdir(), `kith-${randomUUID()}`);
  // People who were put aside do not stay, also when somebody stops the program.
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.exitCode = await run(command.value, {
    // npm runs scripts from the root; the caller's paths are relative to where the caller is.
    base: process.env['INIT_CWD'] ?? process.cwd(),
    defaultConfig: resolve(join(import.meta.dirname, '..', 'kith.config.ts')),
    temporary,
    now: () => new Date(),
    output: process.stdout,
    terminal: process.stderr,
  });
}
