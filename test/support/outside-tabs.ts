import type { CDPSession } from 'playwright-core';
import * as z from 'zod/mini';
import type { KithInChromium } from './chromium.ts';

/** A page of Kith that is no tab: the panel at the side of a window, or the window under its button in the toolbar. */
export interface OutsideTabs {
  /** What it says. */
  text: () => Promise<string>;
  /** Presses a link or button with the pointer. @throws while there is none that says exactly this */
  press: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

const answerSchema = z.object({ id: z.number(), result: z.looseObject({}) });
const textSchema = z.object({ result: z.object({ value: z.string() }) });
const pointSchema = z.object({ result: z.object({ value: z.object({ x: z.number(), y: z.number() }) }) });

/**
 * Only the browser's list of targets knows such a page.
 * @param name of the page: `sidepanel.html`
 * @returns undefined while there is none
 */
export async function findOutsideTabs(
  { context, page }: KithInChromium,
  name: string,
): Promise<OutsideTabs | undefined> {
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
      const { value } = pointSchema.parse(await evaluate(`(${middleOf})(${JSON.stringify(label)})`)).result;
      for (const type of ['mousePressed', 'mouseReleased'])
        await ask('Input.dispatchMouseEvent', { type, ...value, button: 'left', clickCount: 1 });
    },
    close: () => session.detach(),
  };
}

/** Sends commands to a target and gives their results. */
function asking(session: CDPSession, sessionId: string): (method: string, params: object) => Promise<object> {
  let last = 0;
  return (method, params) => {
    last += 1;
    const id = last;
    const answered = new Promise<object>((resolve, reject) => {
      const hear = ({ message }: { message: string }): void => {
        const told: unknown = JSON.parse(message);
        if (typeof told !== 'object' || told === null || !('id' in told) || told.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        const answer = answerSchema.safeParse(told);
        if (answer.success) resolve(answer.data.result);
        else reject(new Error(`${method} was answered ${message}.`));
      };
      session.on('Target.receivedMessageFromTarget', hear);
    });
    return session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
      .then(() => answered);
  };
}

/** Runs in the page. */
function middleOf(label: string): { x: number; y: number } | undefined {
  const wanted = [...document.querySelectorAll('a, button')].find(({ textContent }) => textContent?.trim() === label);
  wanted?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = wanted?.getBoundingClientRect();
  return box === undefined ? undefined : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
