import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, script } from '../../scripts/command.ts';
import { builtExtension } from '../../scripts/place.ts';

/**
 * Builds the extension if there is no build of it. One that is there is used as it is.
 * @param target which build; unless given, the one that may run on pages of this machine
 * @returns a sentence when it could not be built
 */
export async function ensureBuilt(
  tell: (line: string) => void,
  target = 'chrome-mv3-demo',
): Promise<string | undefined> {
  if (existsSync(join(builtExtension(target), 'manifest.json'))) return undefined;
  tell('The extension is not built yet: building it …');
  const { code, output } = await run(script('extension/build.ts', '--only', target));
  return code === 0 ? undefined : `The extension could not be built:\n${output}`;
}
