import { isLapsed } from '@kith/shared/feed/lapse';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { takeAhead } from '../directory/ahead.ts';
import { type Directory, openDirectory } from '../directory/directory.ts';
import type { FeedStatus } from '../feed/status.ts';
import type { Surroundings } from '../look/use-surroundings.ts';

export interface OpenedDirectory {
  directory: Directory;
  /** Empty until read, a moment after the directory is there: a large vocabulary shall keep no search waiting. */
  concepts: ReadonlyMap<string, Concept>;
}

/**
 * The directory in use, opened at once, and again when another publication is. Undefined while there is none.
 * @param surroundings undefined while they are not known
 * @param missed called where there is none to open
 * @param check called where one was in use and cannot be read any more: a check deletes it, and says why or brings a new one
 */
export function useDirectory(
  surroundings: Surroundings | undefined,
  check: () => void,
  missed?: () => void,
): OpenedDirectory | undefined {
  const [opened, setOpened] = useState<OpenedDirectory>();
  const last = useRef<Promise<Directory | undefined>>(undefined);
  const status = surroundings?.status;
  // Not after the first picture, which nobody need wait for.
  useLayoutEffect(() => {
    let wanted = true;
    const open = async () => {
      const before = await last.current?.catch(() => undefined);
      if (!wanted) return;
      // What is open already may be what the status tells of.
      const isInUse = before !== undefined && status !== undefined && isOf(before, status);
      if (!isInUse) last.current = openReadable(new Date());
      const directory = await last.current;
      if (!wanted) return;
      setOpened((shown) =>
        directory === undefined || shown?.directory === directory
          ? directory && shown
          : { directory, concepts: shown?.concepts ?? new Map() },
      );
      if (directory === undefined) missed?.();
      if (directory === undefined && (status?.sequence ?? 0) > 0) check();
    };
    open().catch((error: unknown) => {
      reportError(error);
      if (!wanted) return;
      missed?.();
      check();
    });
    return () => {
      wanted = false;
    };
  }, [surroundings?.settings.feedUrl, status?.sequence, status?.publishedAt]);

  const directory = opened?.directory;
  useEffect(() => {
    let wanted = true;
    directory?.concepts().then(
      (concepts) => wanted && setOpened({ directory, concepts }),
      (error: unknown) => reportError(error),
    );
    return () => {
      wanted = false;
    };
  }, [directory]);
  return opened;
}

/** Not one whose server has been silent for too long: the background deletes that. */
async function openReadable(now: Date): Promise<Directory | undefined> {
  const directory = await openDirectory(await takeAhead());
  return directory === undefined || isLapsed(directory.manifest, directory.heardAt, now) ? undefined : directory;
}

const isOf = (
  { manifest: { sequence, publishedAt, organisation } }: Directory,
  status: Pick<FeedStatus, 'sequence' | 'publishedAt' | 'organisation'>,
): boolean =>
  sequence === status.sequence && publishedAt === status.publishedAt && organisation.name === status.organisation;
