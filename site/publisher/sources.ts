import { createReadStream } from 'node:fs';
import { glob, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContentFile } from './content/entry.ts';
import type { SourceFile } from './import/format.ts';

/** Why a file cannot be read, as a clause. */
export function readingFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder, not a file';
  if (code === 'EACCES' || code === 'EPERM') return 'the file may not be read by you';
  return `the file cannot be read (${error instanceof Error ? error.message : String(error)})`;
}

/** A path for messages: as short as the caller could write it, but no row of `../`. */
export function shown(base: string, path: string): string {
  const near = relative(base, path);
  return near === '' || near.startsWith('..') ? path : near;
}

/**
 * A file of people on the disk.
 * @param base what the path in messages is relative to
 * @param onBytes called with the bytes that were read so far, of how many; from the start again for a second pass
 * @throws what the file system says of a file that is not there
 */
export async function sourceAt(
  path: string,
  base: string,
  onBytes: (done: number, total: number) => void,
): Promise<SourceFile> {
  const { size, isDirectory } = await stat(path).then((stats) => ({
    size: stats.size,
    isDirectory: stats.isDirectory(),
  }));
  if (isDirectory) throw Object.assign(new Error('This is a folder.'), { code: 'EISDIR' });
  return {
    file: shown(base, path),
    async *bytes() {
      let done = 0;
      const stream: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 262_144 });
      for await (const piece of stream) {
        done += piece.length;
        onBytes(done, size);
        yield piece;
      }
    },
  };
}

/**
 * The files of a content folder, by path.
 * @param pattern a glob below the folder, `stories/*.mdx`
 * @param base what the paths in messages are relative to
 */
export async function contentFiles(folder: string, pattern: string, base: string): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  for await (const path of glob(pattern, { cwd: folder })) {
    const whole = join(folder, path);
    files.push({ path: shown(base, whole), text: await readFile(whole, 'utf-8') });
  }
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}
