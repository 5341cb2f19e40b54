import { createRequire } from 'node:module';

/** Where the file of a whole font lies. @param from a file of a package, as `Face` has it */
export const wholeFont = (from: string): string => createRequire(import.meta.url).resolve(from);
