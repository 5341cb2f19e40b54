import { rolldown } from 'rolldown';
import { inRoot } from '../../scripts/place.ts';

/**
 * Bundles a script for the page with the bundler and the minifier that the extension is built with.
 * @param file in this folder
 */
export async function bundle(file: string): Promise<string> {
  const build = await rolldown({ input: inRoot('test', 'bench', file), platform: 'browser' });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true });
    return output[0].code;
  } finally {
    await build.close();
  }
}
