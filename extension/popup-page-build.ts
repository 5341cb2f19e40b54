import { createHash } from 'node:crypto';

/** The parts of the bundler's output that are used here. */
type Asset = { type: 'asset'; source: string | Uint8Array };
type Chunk = {
  type: 'chunk';
  facadeModuleId: string | null;
  /** Names of the style sheets that the chunk takes. */
  viteMetadata?: { importedCss: Set<string> };
};
type Bundle = Record<string, Asset | Chunk>;

/** The style that stands in the page, as the page's policy has to name it; undefined until it is built. */
let styleHash: string | undefined;
let style = '';

/**
 * The toolbar's window draws its first picture when its scripts have run: one without anything in it, while they are on their
 * way, takes the time from them. The bundler writes the script's element anew, so it is told so afterwards. The letters come with
 * the scripts: else the first picture is laid out twice, and names change their face when it is there. The style stands in the
 * page: when a style sheet of an extension arrives, Chromium holds the window up until it has read all messages
 * (docs/browser-bugs.md), and the first script would wait for that.
 */
export const popupPage = {
  name: 'kith-popup-page',
  /** Takes the style out before the bundler notes who needs it: parts that come later would ask for the file. */
  generateBundle(_options: object, bundle: Bundle): void {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !isPopup(chunk.facadeModuleId)) continue;
      const sheets = chunk.viteMetadata?.importedCss ?? new Set();
      style = [...sheets].map((file) => sourceOf(bundle[file])).join('');
      for (const file of sheets) delete bundle[file];
      sheets.clear();
      styleHash = createHash('sha256').update(style).digest('base64');
    }
  },
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { filename, bundle = {} }: { filename: string; bundle?: object }): string {
      if (!isPopup(filename)) return html;
      const letters = Object.keys(bundle).filter((file) =>
        /\/(?:atkinson|literata)-(?!extended)[^/]*\.woff2$/.test(file),
      );
      const links = letters.map(
        (file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`,
      );
      return html
        .replace('<script type="module"', '<script type="module" blocking="render"')
        .replace('</head>', `${links.join('')}<style>${style}</style></head>`);
    },
  },
};

const isPopup = (file: string | null | undefined): boolean => file?.endsWith('/popup/index.html') ?? false;

const sourceOf = (file: Asset | Chunk | undefined): string =>
  file?.type === 'asset' ? Buffer.from(file.source).toString() : '';

/** The policy of the extension's pages, with the style that stands in one of them (CSP Level 3, section 2.3.1). */
export const withStyleHash = (policy: string): string =>
  styleHash === undefined ? policy : policy.replace("style-src 'self'", `style-src 'self' 'sha256-${styleHash}'`);
