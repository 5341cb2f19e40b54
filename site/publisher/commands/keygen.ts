import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { KeygenCommand } from '../arguments.ts';
import { newKey } from '../feed/sign.ts';
import { shown } from '../sources.ts';
import type { Surroundings } from './task.ts';

/** @returns the exit code: 0 done, 1 there is a file already or it cannot be written */
export async function keygen(command: KeygenCommand, around: Surroundings): Promise<0 | 1> {
  const path = resolve(around.base, command.out);
  const file = shown(around.base, path);
  const { pem, publicKey } = newKey();
  try {
    // A key that is overwritten cannot sign for those who trust it any more: `wx` refuses that.
    const handle = await open(path, 'wx', 0o600);
    await handle.writeFile(pem);
    await handle.close();
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const reason = taken ? 'is there already, and a key is never overwritten' : `cannot be written (${String(error)})`;
    around.output.write(
      command.json ? `${JSON.stringify({ command: 'keygen', ok: false, reason })}\n` : `${file} ${reason}.\n`,
    );
    return 1;
  }
  const lines = [
    `The private key is in ${file}. Keep it secret, and keep a copy: without it nobody can publish to browsers that trust it.`,
    'Browsers trust it when their settings or their policy name the public key in feedKeys:',
    publicKey,
  ];
  const result = { command: 'keygen', ok: true, file, publicKey };
  around.output.write(command.json ? `${JSON.stringify(result)}\n` : `${lines.join('\n')}\n`);
  return 0;
}
