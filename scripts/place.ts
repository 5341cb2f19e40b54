import { join } from 'node:path';

/** The top folder of the repository, absolute. */
export const root: string = join(import.meta.dirname, '..');

/** An absolute path below the top folder. */
export const inRoot = (...parts: string[]): string => join(root, ...parts);

/** What is built and served: the site, with the feed and the demo intranet in it. */
export const builtSite: string = inRoot('site', 'dist');

/** A built extension, unpacked, ready to be loaded. `target`: for instance `chrome-mv3-demo`. */
export const builtExtension = (target: string): string => inRoot('extension', '.output', target);
