import type { NameFilter } from '@kith/shared/recognise/filter';
import { decodeFilter } from '@kith/shared/recognise/filter-bytes';
import { NameScanner } from '@kith/shared/recognise/scan';
import { send } from '../send.ts';
import { addressHere, whenSeen } from './frames.ts';
import { isOrphaned } from './lifetime.ts';
import type { Names } from './names.ts';
import { startReading } from './reader.ts';
import { secondScript } from './second-script.ts';
import { sightingIn } from './sighting.ts';
import { wantsTopics } from './topics/wanted.ts';

/** Kith at work in one page, until its signal aborts; then no trace is left. */
export interface Session {
  /** Opens the card by keyboard for the name that is meant, and moves the focus into it. @returns whether there is one */
  ask(): boolean;
  /** Closes the card: the keyboard has asked for one in another frame. */
  dismiss(): void;
}

/** No match pattern has as many characters; the message takes no more. */
const mostAddress = 2000;

/** Starts Kith in this page; undefined where it is switched off or there is no directory yet. */
export async function startSession(outer: AbortSignal): Promise<Session | undefined> {
  const address = addressHere();
  if (address === undefined) return undefined;
  const { settings } = await send('page.settings', { address: address.href.slice(0, mostAddress) });
  if (settings === undefined) return undefined;
  await whenSeen(outer);
  if (outer.aborted) return undefined;
  const filter = await fetchFilter();
  if (filter === undefined || isEmpty(filter) || outer.aborted) return undefined;
  const stopping = new AbortController();
  const signal = AbortSignal.any([outer, stopping.signal]);
  const stopIfOrphaned = (): void => {
    if (isOrphaned()) stopping.abort();
  };
  const sighting = sightingIn(new NameScanner(filter), settings.identifiers, signal);
  let isWanted = wantsTopics(settings, document);
  let names: Names | undefined;
  const reader = startReading({
    async read(places) {
      stopIfOrphaned();
      isWanted ||= await sighting(places);
      if (!isWanted) return;
      const start = names === undefined ? await secondScript(signal) : undefined;
      if (signal.aborted) return;
      names ??= start?.({ settings, filter, address, meet: (roots) => reader.meet(roots), stopIfOrphaned, signal });
      await names?.read(places);
    },
    failed: () => stopping.abort(),
    signal,
  });
  return {
    ask: () => names?.ask() ?? false,
    dismiss: () => names?.dismiss(),
  };
}

/** A directory of nobody: nothing has to be looked for. */
const isEmpty = ({ keys }: NameFilter): boolean => keys.prints.length === 0;

async function fetchFilter(): Promise<NameFilter | undefined> {
  const { filter } = await send('recognise.filter', {});
  const decoder = new TextDecoder();
  return filter === undefined
    ? undefined
    : decodeFilter(Uint8Array.fromBase64(filter), (bytes) => decoder.decode(bytes));
}
