import { failed, ok, type Result } from '@kith/shared/result';

/** Why a contribution was not taken. The words for each are in the locale files (`sendFault_…`). */
export type PutFault = 'unreachable' | 'signin' | 'missing' | 'tooLarge' | 'server';

/** A server that says nothing for so long is taken for one that is not there, in milliseconds. */
const patience = 30_000;

/**
 * Puts a text at an address. The request has nothing of who sends it: no cookies, no sign-in, no referrer. It goes nowhere but
 * to that very address; and only a server that says "created" (201) or "done, nothing to show" (204) has taken it, since any
 * page answers 200.
 */
export async function putContribution(
  address: string,
  text: string,
  fetchFrom: typeof fetch,
): Promise<Result<undefined, PutFault>> {
  try {
    const { status, type } = await fetchFrom(address, {
      method: 'PUT',
      body: text,
      headers: { 'Content-Type': 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    if (status === 201 || status === 204) return ok(undefined);
    // Whoever is sent elsewhere is sent to sign in.
    return failed(type === 'opaqueredirect' ? 'signin' : (faults.get(status) ?? 'server'));
  } catch {
    return failed('unreachable');
  }
}

const faults: ReadonlyMap<number, PutFault> = new Map([
  [200, 'signin'],
  [401, 'signin'],
  [403, 'signin'],
  [404, 'missing'],
  [405, 'missing'],
  [413, 'tooLarge'],
]);
