import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Before the pages are built: all that is wrong with what writers wrote, at once and in words for them. The command runs by
 * itself, since what Astro reads its configuration with cannot load modules any more when its hooks run.
 */
export function proofreading(): AstroIntegration {
  return {
    name: 'proofreading',
    hooks: {
      'astro:config:setup': ({ command, config: { root } }) => {
        if (command !== 'build') return;
        const program = fileURLToPath(new URL('publisher/cli.ts', root));
        const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'proofread'], { encoding: 'utf-8' });
        if (status !== 0) throw new Error(`Something in the content would stop the pages:\n${stdout}${stderr}`);
      },
    },
  };
}
