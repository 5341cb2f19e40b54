import type { Manifest } from '@kith/shared/feed/manifest';

const dayInMilliseconds = 86_400_000;

/** Why an expired publication may not be expired at all. */
export function expiredDetail({ expiresAt }: Pick<Manifest, 'expiresAt'>, now: Date): string {
  return `The directory was to be renewed by ${expiresAt}, and this computer's clock says ${now.toISOString()}. The clock may be wrong.`;
}

/** What to say where a publication is from a future that a time zone does not explain. */
export function clockNotice({ publishedAt }: Pick<Manifest, 'publishedAt'>, now: Date): string | undefined {
  if (Date.parse(publishedAt) - now.getTime() <= dayInMilliseconds) return undefined;
  return `The directory says that it was published on ${publishedAt}, and this computer's clock says ${now.toISOString()}: the clock may be wrong.`;
}
