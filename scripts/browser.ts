import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from 'playwright-core';

export type BrowserKind = 'chromium' | 'firefox';

interface Places {
  /** Environment variables that name the program outright. Not FIREFOX: the extension's build tool sets that to `false`. */
  variables: readonly string[];
  /** Programs on the search path, best first. */
  programs: readonly string[];
  /** Where else the program lies, by platform. `~` is a Windows program folder. */
  paths: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>;
  /** Where the download of the test tool would be, whether it is there or not. */
  download: () => string;
}

// Chromium before Chrome: branded Chrome no longer takes an unpacked extension from the command line.
const places: Record<BrowserKind, Places> = {
  chromium: {
    variables: ['CHROMIUM', 'CHROME_PATH'],
    programs: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome', 'google-chrome-stable'],
    paths: {
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ],
      win32: ['~/Chromium/Application/chrome.exe', '~/Google/Chrome/Application/chrome.exe'],
    },
    download: () => chromium.executablePath(),
  },
  firefox: {
    variables: ['FIREFOX_PATH'],
    programs: ['firefox-esr', 'firefox'],
    paths: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['~/Mozilla Firefox/firefox.exe'],
    },
    download: () => firefox.executablePath(),
  },
};

/** The absolute path of a browser that can be driven, or undefined. A program that a variable names always wins. */
export function findBrowser(kind: BrowserKind, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const { variables, programs, paths, download } = places[kind];
  const named = variables.map((variable) => environment[variable]).find((path) => path !== undefined && path !== '');
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  const elsewhere = (paths[process.platform] ?? []).flatMap((path) => inProgramFolders(path, environment));
  const installed = [...onPath, ...elsewhere].find((path) => existsSync(path) && !isSnap(path));
  if (installed !== undefined) return installed;
  const downloaded = download();
  return existsSync(downloaded) ? downloaded : undefined;
}

function inProgramFolders(path: string, environment: NodeJS.ProcessEnv): string[] {
  if (!path.startsWith('~')) return [path];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => environment[variable])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, path.slice(2)));
}

/**
 * Whether a program is a snap or the stub that fetches one (Ubuntu's `chromium-browser` and `firefox`): its confinement
 * keeps it from profiles and extensions outside its own folders.
 */
function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real.endsWith('/usr/bin/snap')) return true;
  if (statSync(real).size > 100_000) return false;
  return readFileSync(real, 'utf8').includes('/snap/bin/');
}
