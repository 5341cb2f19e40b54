import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { inRoot, root } from './place.ts';

export interface Command {
  /** An executable. Never a shell line. */
  program: string;
  arguments: string[];
  /** Absolute; the top folder of the repository unless given. */
  folder?: string;
  environment?: Record<string, string>;
  /** Print what it prints as it comes, for work that takes long. */
  live?: boolean;
}

export interface Outcome {
  /** 0 is success; -1 when the program could not be started or was ended by a signal. */
  code: number;
  /** Standard output and standard error as they came; empty for a live command. */
  output: string;
}

/**
 * A command for a tool that a package of ours depends on. It runs under this very Node, so that neither a shell nor the
 * machine's own, perhaps older, Node has a say.
 * @param folder the package that depends on the tool, below the top folder: `site`, or `.` for the root
 * @param entry the tool's script below `node_modules`: `vitest/vitest.mjs`
 */
export function tool(folder: string, entry: string, ...given: string[]): Command {
  return {
    program: process.execPath,
    arguments: [inRoot(folder, 'node_modules', ...entry.split('/')), ...given],
    folder: inRoot(folder),
  };
}

/** A command that runs a TypeScript file of ours, given as a path below the top folder, under this very Node. */
export function script(path: string, ...given: string[]): Command {
  return { program: process.execPath, arguments: [inRoot(path), ...given] };
}

/** Runs a command to its end and keeps what it printed. A program that is missing is an outcome, not an exception. */
export function run(command: Command): Promise<Outcome> {
  return new Promise((resolve) => {
    const piped = command.live === true ? 'inherit' : 'pipe';
    const child = spawn(command.program, command.arguments, {
      cwd: command.folder ?? root,
      env: environmentFor(command),
      stdio: ['ignore', piped, piped],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) =>
      resolve({ code: -1, output: `${command.program} could not be started: ${error.message}` }),
    );
    child.on('close', (code) => resolve({ code: code ?? -1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

function environmentFor(command: Command): NodeJS.ProcessEnv {
  // Tools start `node` by name: they must find the one that runs this, not the machine's own.
  const path = [dirname(process.execPath), inRoot('node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return {
    ...process.env,
    PATH: path,
    ASTRO_TELEMETRY_DISABLED: '1',
    WXT_TELEMETRY_DISABLED: '1',
    ...(command.live === true ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }),
    ...command.environment,
  };
}
