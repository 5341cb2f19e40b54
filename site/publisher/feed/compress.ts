import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The forms in which a server may hand a file out, by the ending that it is found under. */
export const variantEndings = ['.br', '.gz'] as const;

type Variant = (typeof variantEndings)[number];

/** A file in each of the forms. */
export type Variants = Record<Variant, Uint8Array>;

export type CompressedKind = 'file' | 'manifest';

/** Of the output, in bytes: most files leave in one piece. */
const chunkSize = 65_536;

/** Brotli's quality for files that change with people, and for the manifest, which every browser asks for each hour. */
const quality: Readonly<Record<CompressedKind, number>> = { file: 5, manifest: 11 };

function brotli(bytes: Uint8Array, kind: CompressedKind): Uint8Array {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality[kind],
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    // A window as large as the file: the usual one of 4 MB costs more to set up than a shard to compress.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(
      22,
      Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(bytes.length))),
    ),
  };
  return brotliCompressSync(bytes, { params, chunkSize });
}

/** The bytes as brotli (RFC 7932) and gzip (RFC 1952): compressed once here, so that no server does it for each browser. */
export function compress(bytes: Uint8Array, kind: CompressedKind): Variants {
  return { '.br': brotli(bytes, kind), '.gz': gzipSync(bytes, { level: kind === 'manifest' ? 9 : 6, chunkSize }) };
}
