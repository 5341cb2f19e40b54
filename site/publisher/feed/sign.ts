import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Manifest } from '@kith/shared/feed/manifest';
import { signedText } from '@kith/shared/feed/signature';
import { failed, ok, type Result } from '@kith/shared/result';

/** Signs manifests. */
export interface Signer {
  /** What browsers pin: the Ed25519 public key in base64url. */
  publicKey: string;
  sign(manifest: Manifest): Manifest;
}

/** The 32 bytes of a public key in base64url (RFC 8037, section 2: the member `x`). */
function publicKeyOf(key: KeyObject): string {
  return key.export({ format: 'jwk' }).x ?? '';
}

/** A new key pair: the private key in PEM (PKCS #8, RFC 8410), and the public key as browsers pin it. */
export function newKey(): { pem: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { pem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), publicKey: publicKeyOf(publicKey) };
}

/** @returns the error is a clause about the key file */
export function signerFrom(pem: string): Result<Signer, string> {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return failed('is not a private key in PEM, as "kith keygen" writes it');
  }
  if (key.asymmetricKeyType !== 'ed25519') return failed(`is a key for ${key.asymmetricKeyType}, not for Ed25519`);
  const publicKey = publicKeyOf(createPublicKey(key));
  return ok({
    publicKey,
    sign: (manifest) => {
      const value = sign(null, Buffer.from(signedText(manifest), 'utf-8'), key).toString('base64url');
      return { ...manifest, signature: { algorithm: 'ed25519', key: publicKey, value } };
    },
  });
}
