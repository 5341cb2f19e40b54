import { resolve } from 'node:path';
import type { ProofreadCommand } from '../arguments.ts';
import { loadConfig } from '../organisation.ts';
import { proofreadAt } from '../proofread/desk.ts';
import { plural } from '../quality/figures.ts';
import { faultLine } from '../report.ts';
import { readingFailure } from '../sources.ts';
import type { Surroundings } from './task.ts';

/** @returns the exit code: 0 all is well, 1 something would stop the pages */
export async function proofreadContent(command: ProofreadCommand, around: Surroundings): Promise<0 | 1> {
  const config = command.config === undefined ? around.defaultConfig : resolve(around.base, command.config);
  const tell = (files: number, faults: readonly string[]): 0 | 1 => {
    const ok = faults.length === 0;
    const count = ok ? 'all is well' : plural(faults.length, 'fault', 'faults');
    const lines = [...faults, `${plural(files, 'file', 'files')} read: ${count}.`];
    around.output.write(
      command.json ? `${JSON.stringify({ command: 'proofread', ok, files, faults })}\n` : `${lines.join('\n')}\n`,
    );
    return ok ? 0 : 1;
  };
  const loaded = await loadConfig({ base: around.base, config });
  if (!loaded.ok) return tell(0, [faultLine(loaded.error)]);
  try {
    const { files, faults } = await proofreadAt(config, loaded.value, around);
    return tell(files, faults);
  } catch (error) {
    return tell(0, [`${config}: ${readingFailure(error)}.`]);
  }
}
