import type { Manifest } from '@kith/shared/feed/manifest';
import { signedText } from '@kith/shared/feed/signature';
import { failed, ok, type Result } from '@kith/shared/result';

/**
 * Whether one of the pinned keys vouches for a manifest: Ed25519 (RFC 8032) over the UTF-8 bytes of `signedText`.
 * @param keys public keys, base64url; at least one
 * @returns the key that signed, or a sentence that says what is wrong
 */
export async function verifySignature(manifest: Manifest, keys: readonly string[]): Promise<Result<string, string>> {
  const { signature } = manifest;
  const wanted = keys.map(keyName).join(' or ');
  if (signature === undefined)
    return failed(`The manifest is not signed, but this browser takes only one signed with the key ${wanted}.`);
  if (!keys.includes(signature.key))
    return failed(
      `The manifest is signed with the key ${keyName(signature.key)}, but this browser trusts only ${wanted}.`,
    );
  const text = new TextEncoder().encode(signedText(manifest));
  if (await isSignedWith(signature.key, signature.value, text)) return ok(signature.key);
  return failed(
    `The manifest says that the key ${keyName(signature.key)} signed it, but the signature does not fit: it was changed after signing.`,
  );
}

/** The first 8 of a key's 43 characters: enough for people to compare. */
export const keyName = (key: string): string => `${key.slice(0, 8)}…`;

async function isSignedWith(key: string, value: string, text: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, bytesOf(value), text);
  } catch {
    // Not a point on the curve, or not base64url: nobody can have signed with that.
    return false;
  }
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.fromBase64(base64url, { alphabet: 'base64url' });
