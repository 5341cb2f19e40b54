import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import type { KithInChromium } from './chromium.ts';

const answerSchema = z.object({ id: z.number(), result: z.object({ result: z.object({ value: z.string() }) }) });

/**
 * What Kith's panel at the side of a window says; undefined while there is none. The side is no tab, so only the browser's
 * list of targets knows it.
 * @param tab a page of the same address that is one, to tell the two apart
 */
export async function textOfSidePanel({ context, page }: KithInChromium, tab: Page): Promise<string | undefined> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser of this context is not known.');
  const own = await context.newCDPSession(tab);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  const { targetInfos } = await session.send('Target.getTargets');
  const side = targetInfos.find(
    ({ url, targetId }) => url === page('sidepanel.html') && targetId !== targetInfo.targetId,
  );
  if (side === undefined) return undefined;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: side.targetId, flatten: false });
  const answered = new Promise<string>((resolve, reject) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = answerSchema.safeParse(JSON.parse(message));
      if (answer.success) resolve(answer.data.result.result.value);
      else reject(new Error(`The side panel answered ${message}.`));
    });
  });
  const message = JSON.stringify({
    id: 1,
    method: 'Runtime.evaluate',
    params: { expression: 'document.body.innerText' },
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const text = await answered;
  await session.detach();
  await own.detach();
  return text;
}
