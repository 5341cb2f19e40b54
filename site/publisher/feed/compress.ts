import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The forms in which a server may hand a file out, by the ending that it is found under. */
export const variantEndings = ['.br', '.gz'] as const;

export type Variant = (typeof variantEndings)[number];

/** Of the output, in bytes: most files leave in one piece. */
const chunkSize = 65_536;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Brotli's quality for files that change with people, and for the manifest, which every browser asks for each hour. */
const quality = { file: 5, manifest: 11 } as const;

/**
 * The bytes as brotli (RFC 7932) or gzip (RFC 1952). Compressed once here, so that the server need not do it for each
 * browser. The work is done on other threads.
 */
export function compress(bytes: Uint8Array, variant: Variant, kind: keyof typeof quality): Promise<Uint8Array> {
  if (variant === '.gz') return gzipped(bytes, { level: kind === 'manifest' ? 9 : 6, chunkSize });
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
  return brotli(bytes, { params, chunkSize });
}
