import { storage } from '#imports';

/** When Kith came into this browser: in its first week it offers a first step. */
const installed = storage.defineItem<string | null>('local:installedAt', { fallback: null });

/** Notes the day of the installation, once; browsers that load an unpacked extension call each start an installation. */
export async function noteInstallation(reason: string, now: Date): Promise<void> {
  if (reason === 'install' && (await installed.getValue()) === null) await installed.setValue(now.toISOString());
}

/** Undefined where nobody noted it. */
export const installedAt = async (): Promise<string | undefined> => (await installed.getValue()) ?? undefined;
