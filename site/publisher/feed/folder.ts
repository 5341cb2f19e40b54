import { renameSync, writeFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of a feed, as much of it as publishing needs. Names are plain file names. */
export interface FeedFolder {
  /** Undefined where there is no such file. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Afterwards the file is there whole, or as it was before: never in between. */
  write(name: string, bytes: Uint8Array, durable: boolean): Promise<void>;
  list(): Promise<string[]>;
  remove(name: string): Promise<void>;
}

/** What a killed publication may leave behind. */
export const partEnding = '.part';

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The time in whole seconds that a file was changed at; 0 where there is none. */
async function secondOf(path: string): Promise<number> {
  try {
    return Math.floor((await stat(path)).mtimeMs / 1000);
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

/**
 * Puts a file in the place of another, at a later second: nginx makes an ETag of time and size, so that two manifests of one
 * size and second were one to it, and browsers were told that nothing changed.
 */
async function replaceFile(part: string, path: string): Promise<void> {
  const before = await secondOf(path);
  if ((await secondOf(part)) <= before) await utimes(part, before + 1, before + 1);
  await rename(part, path);
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A folder of the file system. It is made when the first file is written. */
export function folderAt(path: string): FeedFolder {
  let made: Promise<unknown> | undefined;
  return {
    async read(name) {
      try {
        return await readFile(join(path, name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async write(name, bytes, durable) {
      made ??= mkdir(path, { recursive: true });
      await made;
      const part = join(path, `${name}${partEnding}`);
      const whole = join(path, name);
      if (durable) {
        await writeDurably(part, bytes);
        await replaceFile(part, whole);
        return;
      }
      // Named by its content, it is never another file: nobody asks for its time. The synchronous functions write to the
      // page cache at once; thousands of promises, and threads that wait for one folder's lock, took twice as long.
      writeFileSync(part, bytes);
      renameSync(part, whole);
    },
    async list() {
      try {
        return await readdir(path);
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    async remove(name) {
      await rm(join(path, name), { force: true });
    },
  };
}
