import type { CDPSession, Page } from 'playwright-core';

/** What Kith's own script in a page holds, as the browser's tools see it. */
export interface IsolatedWorld {
  /** How many objects of a class are alive: `count('MutationObserver')`. */
  count: (name: string) => Promise<number>;
  /** Listeners of the document, the window and the root element that come from Kith. */
  listeners: () => Promise<string[]>;
}

/**
 * Looks into the world that Kith's page script has for itself. To be called before the page is opened.
 * @param extensionId whose script it is
 */
export async function watchIsolatedWorld(page: Page, extensionId: string): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page);
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) world = context.id;
  });
  await session.send('Runtime.enable');
  const evaluate = async (expression: string): Promise<string> => {
    if (world === undefined) throw new Error('No script of Kith runs in this page.');
    const { result } = await session.send('Runtime.evaluate', { expression, contextId: world });
    if (result.objectId === undefined) throw new Error(`${expression} is no object.`);
    return result.objectId;
  };
  return {
    async count(name) {
      await session.send('HeapProfiler.collectGarbage');
      const prototypeObjectId = await evaluate(`${name}.prototype`);
      // What was found would stay alive as long as the list of it.
      const objectGroup = 'found';
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId, objectGroup });
      const length = await lengthOf(session, objects.objectId);
      await session.send('Runtime.releaseObjectGroup', { objectGroup });
      return length;
    },
    async listeners() {
      const types: string[] = [];
      for (const target of ['document', 'window', 'document.documentElement']) {
        const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: await evaluate(target) });
        types.push(...listeners.map(({ type }) => `${target} ${type}`));
      }
      return types.toSorted();
    },
  };
}

async function lengthOf(session: CDPSession, objectId: string | undefined): Promise<number> {
  if (objectId === undefined) return 0;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  return Number(result.value);
}
