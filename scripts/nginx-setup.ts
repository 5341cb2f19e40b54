import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '../shared/src/result.ts';
import { type Command, run } from './command.ts';
import { distribution, isRoot } from './machine.ts';
import { inRoot } from './place.ts';
import { say } from './stage.ts';

/** An nginx that can be started from a configuration of one's own. Paths are absolute. */
export interface Nginx {
  program: string;
  /** The module that sends `NAME.br` in the place of `NAME`. */
  brotliModule: string;
  mimeTypes: string;
  /** What it needs besides the environment that it is started in. */
  environment: Record<string, string>;
}

const packages = ['nginx', 'libnginx-mod-http-brotli-static'];

/**
 * Where the distribution's packages are unpacked. They are not installed: an installed nginx starts at once, on port 80
 * of somebody's machine, and only root may install.
 */
const unpacked = inRoot('.cache', 'nginx');

/** The machine's own nginx, or the one that `ensureNginx` unpacked, or undefined. */
export function findNginx(): Nginx | undefined {
  const find = (...paths: string[]): string | undefined =>
    ['/', unpacked].flatMap((top) => paths.map((path) => join(top, path))).find((path) => existsSync(path));
  const program = find('usr/sbin/nginx', 'usr/bin/nginx');
  const brotliModule = find(
    'usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
    'usr/lib64/nginx/modules/ngx_http_brotli_static_module.so',
  );
  const mimeTypes = find('etc/nginx/mime.types');
  if (program === undefined || brotliModule === undefined || mimeTypes === undefined) return undefined;
  const libraries = ['usr/lib', 'lib'].flatMap((folder) => foldersIn(join(unpacked, folder))).join(':');
  return { program, brotliModule, mimeTypes, environment: libraries === '' ? {} : { LD_LIBRARY_PATH: libraries } };
}

/** Finds an nginx with brotli, and fetches what is missing. The error is one sentence that says what to install by hand. */
export async function ensureNginx(): Promise<Result<Nginx, string>> {
  const found = findNginx();
  if (found !== undefined) return ok(found);
  say('Fetching what the tests of serving need: nginx.');
  const archives = join(unpacked, 'archives');
  await rm(unpacked, { recursive: true, force: true });
  await mkdir(join(archives, 'partial'), { recursive: true });
  for (const command of fetching(archives, process.platform, isRoot(), distribution())) await tried(command);
  const files = readdirSync(archives).filter((name) => name.endsWith('.deb'));
  for (const file of files) await tried({ program: 'dpkg-deb', arguments: ['-x', join(archives, file), unpacked] });
  const fetched = findNginx();
  if (fetched !== undefined) return ok(fetched);
  return failed(
    'The tests of serving need nginx and its brotli module, which could not be fetched. ' +
      `Install them yourself (Debian and Ubuntu: apt-get install ${packages.join(' ')}) and run npm test again.`,
  );
}

async function tried(command: Command): Promise<void> {
  const { code, output } = await run(command);
  if (code !== 0) say(output.trimEnd().split('\n').slice(-5).join('\n'));
}

/**
 * The commands that fetch the packages of nginx, and of what it depends on and this machine lacks, into a folder.
 * @param distribution the `ID` of os-release
 */
export function fetching(
  archives: string,
  platform: NodeJS.Platform,
  asRoot: boolean,
  distribution: string,
): Command[] {
  if (platform !== 'linux' || !['debian', 'ubuntu'].includes(distribution)) return [];
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = asRoot ? ['apt-get', 'update'] : ['sudo', '-n', 'apt-get', 'update'];
  const [program = '', ...given] = update;
  // A folder of one's own needs no lock on that of the system, and so no root.
  const own = ['-o', `Dir::Cache::archives=${archives}`, '-o', 'Debug::NoLocking=1'];
  return [
    { program, arguments: given, environment },
    {
      program: 'apt-get',
      arguments: ['install', '-y', '--no-install-recommends', '--download-only', ...own, ...packages],
      environment,
    },
  ];
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.includes('-linux-'))
    .map((entry) => join(path, entry.name));
}
