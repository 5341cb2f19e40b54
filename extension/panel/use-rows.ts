import type { Person } from '@kith/shared/person/person';
import type { Mention } from '@kith/shared/recognise/mention';
import { useEffect, useState } from 'preact/hooks';
import type { Directory } from '../directory/directory.ts';
import { others } from '../directory/others.ts';
import { type Row, rowsOf } from './rows.ts';
import { followTab, type ShownPlace } from './tab-mentions.ts';

/** A page that has not answered by now names nobody, or not yet; in milliseconds. */
const patience = 500;

export type PageRow = Row<ShownPlace>;

/**
 * Everybody on the page of a tab, kept in step with it.
 * @param tabId undefined where nothing is to be looked for
 * @param me id of the user, who is not told of themselves; empty where they did not say
 * @returns undefined while nobody has answered
 */
export function useRows(
  tabId: number | undefined,
  directory: Pick<Directory, 'identify'> | undefined,
  me: string,
): readonly PageRow[] | undefined {
  const [rows, setRows] = useState<readonly PageRow[]>();
  useEffect(() => {
    setRows(undefined);
    if (tabId === undefined || directory === undefined) return;
    const known = new Map<string, readonly Person[]>();
    let latest = 0;
    const show = async (places: readonly ShownPlace[]): Promise<void> => {
      latest += 1;
      const mine = latest;
      await identifyAll(places, known, directory, me);
      // A later answer of the page may have been quicker to look up.
      if (mine === latest) setRows(rowsOf(places, (mention) => known.get(keyOf(mention)) ?? []));
    };
    const stop = followTab(tabId, (places) => void show(places).catch((error: unknown) => reportError(error)));
    const silence = setTimeout(() => setRows((answered) => answered ?? []), patience);
    return () => {
      latest += 1;
      clearTimeout(silence);
      stop();
    };
  }, [tabId, directory, me]);
  return rows;
}

async function identifyAll(
  places: readonly ShownPlace[],
  known: Map<string, readonly Person[]>,
  directory: Pick<Directory, 'identify'>,
  me: string,
): Promise<void> {
  const unknown = new Map(places.map(({ mention }) => [keyOf(mention), mention]));
  for (const key of known.keys()) unknown.delete(key);
  await Promise.all(
    [...unknown].map(async ([key, mention]) => {
      known.set(key, others((await directory.identify(mention)).people, me));
    }),
  );
}

const keyOf = ({ written, is, near, before, after }: Mention): string =>
  JSON.stringify([written, is, near, before, after]);
