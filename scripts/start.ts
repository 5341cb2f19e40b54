import { parseArgs } from 'node:util';
import { findBrowser } from './browser.ts';
import { build } from './build.ts';
import { hasDisplay, openBrowser } from './open.ts';
import { builtExtension, builtSite } from './place.ts';
import { portFault, serveFolder } from './serve.ts';
import { inSeconds, say, secondsSince } from './stage.ts';

const usage = 'Usage: npm start [-- --no-open]   (PORT=4321 chooses the port)';
const chromeDemo = 'chrome-mv3-demo';
const demoPort = 4321;

process.exitCode = await start();

/** Builds the demo, serves it, shows it. The exit code, once everything answers or something has failed. */
async function start(): Promise<number> {
  const options = readOptions();
  if (options === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const fault = await portFault(options.port);
  if (fault !== undefined) {
    process.stderr.write(`${fault}\n`);
    return 1;
  }
  const began = performance.now();
  const builds = await build([chromeDemo, 'firefox-mv3-demo']);
  if (builds.some((stage) => stage.failed > 0)) return 1;

  const served = await serveFolder(builtSite, { port: options.port });
  if (!served.ok) {
    process.stderr.write(`${served.error}\n`);
    return 1;
  }
  const { address, close } = served.value;
  // The demo extension knows this port by itself; with another it has to be told.
  const feedUrl = options.port === demoPort ? undefined : `${address}/kith/v1/manifest.json`;
  const places = { Site: '/', Intranet: '/intranet/', Feed: '/kith/v1/manifest.json' };
  for (const [name, path] of Object.entries(places)) {
    const { status } = await fetch(address + path);
    if (status !== 200) {
      process.stderr.write(`${name} does not answer: ${address}${path} gave ${status}. Nothing is served.\n`);
      await close();
      return 1;
    }
  }
  say(`\nKith is ready (${inSeconds(secondsSince(began))})\n`);
  for (const [name, path] of Object.entries(places)) say(`  ${name.padEnd(10)}${address}${path}`);
  say('');

  const closeBrowser = await show(options.open, `${address}/intranet/`, feedUrl);
  say('Ctrl-C stops it.');
  const stop = async (): Promise<void> => {
    await closeBrowser();
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  return 0;
}

function readOptions(): { open: boolean; port: number } | undefined {
  const port = Number(process.env['PORT'] ?? demoPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
  try {
    return { open: parseArgs({ options: { 'no-open': { type: 'boolean' } } }).values['no-open'] !== true, port };
  } catch {
    return undefined;
  }
}

/** Opens a browser where one can be seen, else says how to load the extension. Gives what closes it again. */
async function show(wanted: boolean, address: string, feedUrl: string | undefined): Promise<() => Promise<void>> {
  const program = wanted && hasDisplay() ? findBrowser('chromium') : undefined;
  const nothing = (): Promise<void> => Promise.resolve();
  if (program === undefined) {
    sayHowToLoad(feedUrl);
    return nothing;
  }
  try {
    const extension = builtExtension(chromeDemo);
    const browser = await openBrowser({ program, extension, address, ...(feedUrl && { feedUrl }) });
    if (browser.withExtension)
      say('A browser with the extension is open on the demo intranet. Rest the pointer on a name.');
    else sayHowToLoad(feedUrl);
    return browser.close;
  } catch (error) {
    say(`The browser did not open: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    sayHowToLoad(feedUrl);
    return nothing;
  }
}

function sayHowToLoad(feedUrl: string | undefined): void {
  say('To load the extension into Chromium, Chrome or Edge:');
  say('  1. Open chrome://extensions and switch on “Developer mode”.');
  say('  2. Choose “Load unpacked” and this folder:');
  say(`     ${builtExtension(chromeDemo)}`);
  if (feedUrl !== undefined)
    say(`  3. On the welcome page that opens, or in its options, give it this feed: ${feedUrl}`);
  say('  Then open the intranet above and rest the pointer on a name.\n');
}
