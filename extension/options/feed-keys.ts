import { publicKeySchema } from '@kith/shared/feed/manifest';
import { failed, ok, type Result } from '@kith/shared/result';

/** Why a text is no list of keys. The words for each are in the locale files (`keyFault_…`). */
export type KeyFault = { fault: 'notKey'; key: string } | { fault: 'tooMany' };

/** Enough for the key in use, its successor, and the same for a second publisher. */
const mostKeys = 5;

/** As much of a wrong key as a sentence has room for. */
const shownCharacters = 60;

/** The public keys in what somebody typed or pasted: one on each line, or with spaces or commas between. */
export function parseFeedKeys(text: string): Result<string[], KeyFault> {
  const keys = [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ''))];
  const wrong = keys.find((key) => !publicKeySchema.safeParse(key).success);
  if (wrong !== undefined) return failed({ fault: 'notKey', key: shortened(wrong) });
  return keys.length > mostKeys ? failed({ fault: 'tooMany' }) : ok(keys);
}

const shortened = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters - 1)}…` : text;
