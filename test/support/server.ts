import { type Served, serveFolder } from '../../scripts/serve.ts';

/**
 * Serves a folder on any free port of this machine. Files may change while they are served.
 * @throws when it cannot
 */
export async function serve(folder: string, headers: Record<string, string> = {}): Promise<Served> {
  const served = await serveFolder(folder, { port: 0, live: true, headers });
  if (!served.ok) throw new Error(served.error);
  return served.value;
}
