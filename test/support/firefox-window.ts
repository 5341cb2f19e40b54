import type { Browser } from 'puppeteer-core';
import * as z from 'zod/mini';
import { waitFor } from './wait.ts';

/**
 * Firefox's own window, as somebody has it who types, presses and listens: its address bar, menus, keys and side, which are
 * no pages. The protocol reaches it where Firefox was started with `--remote-allow-system-access`.
 */
export interface FirefoxWindow {
  /** Presses a key, which the window gets first, as from a keyboard. */
  key: (key: Key, ...held: Held[]) => Promise<void>;
  /** Types a text where the focus is. */
  type: (text: string) => Promise<void>;
  /** Puts the focus into the address bar, and chooses what stands in it. */
  focusAddressBar: () => Promise<void>;
  /** The address of the tab in front. */
  address: () => Promise<string>;
  /** The lines that the address bar offers. */
  offered: () => Promise<string[]>;
  /** Waits until a screen reader would be told of this, the frames of extensions included. */
  hear: (place: Place, role: string, name: string | RegExp) => Promise<true>;
  /** Presses it as a screen reader does. */
  press: (place: Place, role: string, name: string | RegExp) => Promise<void>;
  /** Chooses a line of the menu that is open over the page. */
  choose: (label: string) => Promise<true>;
}

/** Of the layout that a keyboard of the United States has. */
type Key = 'J' | 'K' | 'L' | 'Enter' | 'ArrowDown';
type Held = 'Alt' | 'Shift' | 'Control';
/** The page in front, or Firefox's side. */
type Place = 'page' | 'side';

interface Connection {
  send: (method: string, params: object) => Promise<{ result: unknown }>;
}

const treeSchema = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });
const valueSchema = z.object({ result: z.object({ value: z.string() }) });

/** Whose messages Puppeteer itself sends; it has no name of its own for what is asked here. */
const isConnected = (browser: object): browser is { connection: Connection } => 'connection' in browser;

/** @throws where there is no such window */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  if (!isConnected(browser)) throw new Error('This browser is not driven by WebDriver BiDi.');
  const { connection } = browser;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const own = treeSchema
    .parse(tree.result)
    .contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (own === undefined) throw new Error('Firefox has no window.');

  /** Calls a function in the window. It gets and gives what JSON can say. */
  const inWindow = async <Argument, Answer>(act: (given: Argument) => Answer, given: Argument): Promise<Answer> => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify(await (${act})(JSON.parse(given))) ?? 'null'`,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
      awaitPromise: true,
      target: { context: own.context },
    });
    const said = valueSchema.safeParse(result);
    if (!said.success) throw new Error(`Firefox's window answered ${JSON.stringify(result)}.`);
    return JSON.parse(said.data.result.value);
  };
  const find = (place: Place, role: string, name: string | RegExp, press: boolean): Promise<boolean> =>
    inWindow(findSpoken, {
      place,
      role,
      name: typeof name === 'string' ? `^${RegExp.escape(name)}$` : name.source,
      press,
    });
  const waitToFind = (place: Place, role: string, name: string | RegExp, press: boolean): Promise<true> =>
    waitFor(`the ${role} ${name} is told of on the ${place}`, async () =>
      (await find(place, role, name, press)) ? true : undefined,
    );
  return {
    key: (key, ...held) => inWindow(pressKeys, { keys: [key], held }),
    type: (text) => inWindow(pressKeys, { keys: [...text], held: [] }),
    focusAddressBar: () =>
      inWindow(() => {
        gURLBar.focus();
        gURLBar.select();
      }, null),
    address: () => inWindow(() => gBrowser.currentURI.spec, null),
    offered: () =>
      inWindow(
        () => Array.from(gURLBar.view.panel.querySelectorAll('.urlbarView-row'), ({ textContent }) => `${textContent}`),
        null,
      ),
    hear: (place, role, name) => waitToFind(place, role, name, false),
    press: async (place, role, name) => void (await waitToFind(place, role, name, true)),
    choose: (label) =>
      waitFor(`the menu has “${label}”`, async () => ((await inWindow(chooseLine, label)) ? true : undefined)),
  };
}

/** Runs in Firefox's window. */
function pressKeys({ keys, held }: { keys: string[]; held: string[] }): void {
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const modifiers = held.map((key) => new KeyboardEvent('', { key, code: `${key}Left` }));
  for (const modifier of modifiers) keyboard.keydown(modifier);
  for (const key of keys) {
    const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key === ' ' ? 'Space' : key;
    const event = new KeyboardEvent('', { key, code });
    keyboard.keydown(event);
    keyboard.keyup(event);
  }
  for (const modifier of modifiers) keyboard.keyup(modifier);
}

/** Runs in Firefox's window. @returns whether there is one */
function findSpoken(wanted: { place: string; role: string; name: string; press: boolean }): boolean {
  const spoken = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const name = new RegExp(wanted.name, 's');
  const within = (one: FirefoxAccessible): FirefoxAccessible | undefined => {
    if (spoken.getStringRole(one.role) === wanted.role && name.test(one.name ?? '')) return one;
    for (let child = one.firstChild; child !== null; child = child.nextSibling) {
      const found = within(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const root = spoken.getAccessibleFor(
    wanted.place === 'side' ? document.getElementById('sidebar') : gBrowser.selectedBrowser,
  );
  const found = root === null ? undefined : within(root);
  if (wanted.press) found?.doAction(0);
  return found !== undefined;
}

/** Runs in Firefox's window. @returns whether there was one to choose */
function chooseLine(label: string): boolean {
  const menu = document.getElementById('contentAreaContextMenu');
  const line = [...(menu?.querySelectorAll('menuitem') ?? [])].find((each) => each.getAttribute('label') === label);
  if (menu === null || line === undefined || !('state' in menu) || menu.state !== 'open') return false;
  if (!('activateItem' in menu) || typeof menu.activateItem !== 'function') return false;
  menu.activateItem(line);
  return true;
}
