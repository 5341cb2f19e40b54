import { etagOf, manifestBytes } from './hostile-server.ts';
import type { Publication } from './publication.ts';

export const memoryFeedUrl = 'https://feed.example/kith/v1/manifest.json';

/** A feed without a server: answers as a good one does, each body in two pieces. */
export function memoryFetch(publication: () => Publication, asked: (name: string) => void = () => undefined) {
  return async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const name = url.pathname.replace(/^.*\//, '');
    asked(name);
    const manifest = manifestBytes(publication());
    const etag = etagOf(manifest);
    const bytes = name === 'manifest.json' ? manifest : publication().files.get(name);
    if (bytes === undefined) return new Response('There is no such file.', { status: 404 });
    if (name === 'manifest.json' && new Headers(init?.headers).get('if-none-match') === etag)
      return new Response(null, { status: 304, headers: { etag } });
    const half = bytes.byteLength >> 1;
    const pieces = [bytes.subarray(0, half), bytes.subarray(half)];
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const piece = pieces.shift();
          if (piece === undefined) controller.close();
          else controller.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { headers: name === 'manifest.json' ? { etag } : {} });
  };
}
