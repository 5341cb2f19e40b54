import { failed, ok, type Result } from '../shared/src/result.ts';
import { type BrowserKind, findBrowser } from './browser.ts';
import { type Command, run, tool } from './command.ts';
import { distribution, isRoot } from './machine.ts';
import { say } from './stage.ts';

export type Browsers = Record<BrowserKind, string>;

/**
 * Finds a Chromium and a Firefox, and installs what is missing: from the distribution on Debian as root, else as a
 * download of the test tool. The error is one sentence that says what to install by hand.
 */
export async function ensureBrowsers(): Promise<Result<Browsers, string>> {
  const missing = missingBrowsers();
  if (missing.length > 0) {
    say(`Installing what the tests need: ${missing.join(' and ')}.`);
    for (const command of installation(missing, process.platform, isRoot(), distribution())) {
      const { code, output } = await run(command);
      if (code !== 0) say(output.trimEnd().split('\n').slice(-5).join('\n'));
    }
  }
  const chromium = findBrowser('chromium');
  const firefox = findBrowser('firefox');
  if (chromium !== undefined && firefox !== undefined) return ok({ chromium, firefox });
  return failed(
    `The tests need ${missingBrowsers().join(' and ')}, which could not be installed. ` +
      'Install Chromium and Firefox yourself, or set CHROME_PATH and FIREFOX_PATH to their programs, and run npm test again.',
  );
}

function missingBrowsers(): BrowserKind[] {
  return (['chromium', 'firefox'] as const).filter((kind) => findBrowser(kind) === undefined);
}

/**
 * The commands that bring browsers in, in order.
 * @param distribution the `ID` of os-release: `debian`, `ubuntu`; empty elsewhere
 */
export function installation(
  missing: readonly BrowserKind[],
  platform: NodeJS.Platform,
  asRoot: boolean,
  distribution: string,
): Command[] {
  // Ubuntu's packages of both are stubs that fetch a snap, and a snap cannot be driven.
  if (platform === 'linux' && asRoot && distribution === 'debian') {
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    // Fonts for the scripts in the demo: without them the pictures of the tests are empty boxes.
    const packages = ['chromium', 'firefox-esr', 'fonts-noto-core', 'fonts-noto-cjk'];
    return [
      { program: 'apt-get', arguments: ['update'], environment },
      { program: 'apt-get', arguments: ['install', '-y', '--no-install-recommends', ...packages], environment },
    ];
  }
  const libraries = platform === 'linux' && asRoot ? ['--with-deps'] : [];
  return [tool('.', 'playwright-core/cli.js', 'install', ...libraries, ...missing)];
}
