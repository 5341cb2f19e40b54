import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../scripts/place.ts';
import { manifestPath, publish } from './feed.ts';
import { serve } from './server.ts';

/** The demo organisation as its people have it: feed and intranet on one origin, in a folder that a test may change. */
export interface Organisation {
  folder: string;
  feedUrl: string;
  /** Address of a page of the intranet: `page('project.html')`. */
  page: (name: string) => string;
  close: () => Promise<void>;
}

export async function openOrganisation(): Promise<Organisation> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-organisation-'));
  await publish(folder);
  await cp(inRoot('site', 'content', 'demo', 'intranet'), join(folder, 'intranet'), { recursive: true });
  const served = await serve(folder);
  return {
    folder,
    feedUrl: `${served.address}/${manifestPath}`,
    page: (name) => `${served.address}/intranet/${name}`,
    close: async () => {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
