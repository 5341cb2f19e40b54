import { canonicalJson } from './canonical.ts';
import type { Manifest } from './manifest.ts';

/** Keeps a signature of a manifest from being one of anything else that the same key may sign. */
const domain = 'kith-feed-v1\n';

/**
 * The text whose UTF-8 bytes an Ed25519 key signs (RFC 8032, PureEdDSA): a prefix, and the canonical JSON (after
 * RFC 8785) of the manifest without its signature.
 */
export function signedText({ signature: _, ...manifest }: Manifest): string {
  return domain + canonicalJson(manifest);
}
