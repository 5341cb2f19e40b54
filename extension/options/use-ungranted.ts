import { browser } from '#imports';
import { useValue } from '../look/use-value.ts';
import { watchPermissions } from '../look/watch-permissions.ts';
import { readSettings, watchSettings } from '../settings.ts';

/** Sites on the list for which the browser gave no permission, kept current. */
export function useUngranted(): ReadonlySet<string> {
  return useValue(readUngranted, watch) ?? new Set();
}

async function readUngranted(): Promise<ReadonlySet<string>> {
  const { sites } = await readSettings();
  const granted = await Promise.all(
    sites.map((site) => browser.permissions.contains({ origins: [site] }).catch(() => false)),
  );
  return new Set(sites.filter((_, index) => !granted[index]));
}

function watch(changed: () => void): () => void {
  const stopSettings = watchSettings(changed);
  const stopPermissions = watchPermissions(changed);
  return () => {
    stopSettings();
    stopPermissions();
  };
}
