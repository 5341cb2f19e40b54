import type { CDPSession } from 'playwright-core';
import * as z from 'zod/mini';
import type { KithInChromium } from './chromium.ts';
import { waitFor } from './wait.ts';

/** A page of Kith that is no tab: the panel at the side of a window, or the window under its button in the toolbar. */
export interface OutsideTabs {
  /** What it says. */
  text: () => Promise<string>;
  /** Presses a link or button with the pointer, once it is painted and stands still. @throws where none says exactly this */
  press: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

const answerSchema = z.object({ id: z.number(), result: z.looseObject({}) });
const textSchema = z.object({ result: z.object({ value: z.string() }) });
const pointSchema = z.object({ result: z.object({ value: z.object({ x: z.number(), y: z.number() }) }) });

/**
 * Waits until a page of Kith that is no tab says something.
 * @param name of the page: `sidepanel.html`
 * @param open opens it; tried anew where it has closed, as the toolbar's window does when something else gets the focus
 */
export function outsideTabs(
  kith: KithInChromium,
  name: string,
  says: (text: string) => boolean,
  open: () => Promise<unknown> = async () => {},
): Promise<OutsideTabs> {
  return waitFor(`${name} says it`, async () => {
    const found = await find(kith, name);
    if (found === undefined) await open().catch(() => undefined);
    const text = await found?.text().catch(() => undefined);
    if (text !== undefined && says(text)) return found;
    await found?.close();
    return undefined;
  });
}

/** Only the browser's list of targets knows such a page. */
async function find({ context, page }: KithInChromium, name: string): Promise<OutsideTabs | undefined> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser of this context is not known.');
  const tabs = await Promise.all(
    context
      .pages()
      .filter((tab) => tab.url() === page(name))
      .map(async (tab) => {
        const own = await context.newCDPSession(tab);
        const { targetInfo } = await own.send('Target.getTargetInfo');
        await own.detach();
        return targetInfo.targetId;
      }),
  );
  const { targetInfos } = await session.send('Target.getTargets');
  const found = targetInfos.find(({ url, targetId }) => url === page(name) && !tabs.includes(targetId));
  if (found === undefined) {
    await session.detach();
    return undefined;
  }
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: found.targetId, flatten: false });
  const ask = asking(session, sessionId);
  const evaluate = (expression: string): Promise<unknown> =>
    ask('Runtime.evaluate', { expression, returnByValue: true });
  return {
    text: async () => textSchema.parse(await evaluate('document.body.innerText')).result.value,
    press: async (label) => {
      const expression = `(${middleOf})(${JSON.stringify(label)})`;
      const settled = await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      const { value } = pointSchema.parse(settled).result;
      // Not waited for: a window that the press closes does not answer.
      for (const type of ['mousePressed', 'mouseReleased'])
        ask('Input.dispatchMouseEvent', { type, ...value, button: 'left', clickCount: 1 }).catch(() => undefined);
    },
    close: () => session.detach(),
  };
}

/** A page that is closed or still on its way may never answer. */
const patience = 3000;

/** Sends commands to a target and gives their results. Rejects where none comes. */
function asking(session: CDPSession, sessionId: string): (method: string, params: object) => Promise<object> {
  let last = 0;
  return async (method, params) => {
    last += 1;
    const id = last;
    const { promise, resolve, reject } = Promise.withResolvers<object>();
    const hear = ({ message }: { message: string }): void => {
      const told: unknown = JSON.parse(message);
      if (typeof told !== 'object' || told === null || !('id' in told) || told.id !== id) return;
      const answer = answerSchema.safeParse(told);
      if (answer.success) resolve(answer.data.result);
      else reject(new Error(`${method} was answered ${message}.`));
    };
    session.on('Target.receivedMessageFromTarget', hear);
    const end = setTimeout(() => reject(new Error(`${method} was not answered.`)), patience);
    try {
      const message = JSON.stringify({ id, method, params });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
      return await promise;
    } finally {
      clearTimeout(end);
      session.off('Target.receivedMessageFromTarget', hear);
    }
  };
}

/** Runs in the page. A press reaches nothing that was not painted, so it waits for two pictures with the same place. */
async function middleOf(label: string): Promise<{ x: number; y: number } | undefined> {
  const wanted = [...document.querySelectorAll('a, button')].find(({ textContent }) => textContent?.trim() === label);
  wanted?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const picture = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let last: DOMRect | undefined; ; ) {
    await picture();
    await picture();
    const box = wanted?.getBoundingClientRect();
    if (box === undefined) return undefined;
    if (box.x === last?.x && box.y === last.y) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    last = box;
  }
}
