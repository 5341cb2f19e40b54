import { createHash } from 'node:crypto';

/** The part of the bundler's output that is used here. */
type Bundle = Record<string, { fileName: string; source?: string | Uint8Array }>;

/** The style that stands in the page, as the page's policy has to name it; undefined until it is built. */
let styleHash: string | undefined;

/**
 * The toolbar's window draws its first picture when its scripts have run: one without anything in it, while they are on their
 * way, takes the time from them. The bundler writes the script's element anew, so it is told so afterwards. The letters come with
 * the scripts: else the first picture is laid out twice, and names change their face when it is there. The style stands in the
 * page: when a style sheet of an extension arrives, Chromium holds the window up until it has read all messages
 * (docs/browser-bugs.md), and the first script would wait for that.
 */
export const popupPage = {
  name: 'kith-popup-page',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { filename, bundle = {} }: { filename: string; bundle?: Bundle }): string {
      if (!filename.includes('popup')) return html;
      const letters = Object.keys(bundle).filter((file) =>
        /\/(?:atkinson|literata)-(?!extended)[^/]*\.woff2$/.test(file),
      );
      const links = letters.map(
        (file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`,
      );
      return html
        .replace('<script type="module"', '<script type="module" blocking="render"')
        .replace(
          /<link rel="stylesheet"[^>]* href="\/([^"]+)">/,
          (link, file: string) => styleFrom(bundle, file) ?? link,
        )
        .replace('</head>', `${links.join('')}</head>`);
    },
  },
};

/** Takes a style sheet out of the bundle, as an element of the page. */
function styleFrom(bundle: Bundle, file: string): string | undefined {
  const source = bundle[file]?.source;
  if (source === undefined) return undefined;
  delete bundle[file];
  const style = Buffer.from(source).toString();
  styleHash = createHash('sha256').update(style).digest('base64');
  return `<style>${style}</style>`;
}

/** The policy of the extension's pages, with the style that stands in one of them (CSP Level 3, section 2.3.1). */
export const withStyleHash = (policy: string): string =>
  styleHash === undefined ? policy : policy.replace("style-src 'self'", `style-src 'self' 'sha256-${styleHash}'`);
