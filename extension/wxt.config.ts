import { licences } from '@kith/fonts/licences';
import { defineConfig } from 'wxt';
import { sharedChunks } from './chunks.ts';
import { firstMessages } from './first-messages-build.ts';
import { popupPage, withStyleHash } from './popup-page-build.ts';
import { globalOf, keptElsewhere } from './second-script-build.ts';

/** Where the demo builds run from the start: for the demo, tests and benches. Other builds run nowhere until told. */
const demoSites = ['http://127.0.0.1/*', 'http://localhost/*'];

/** The public half of a key that signs nothing: it only keeps the id of an unpacked extension stable. */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0GS5cvq6j+LBH7vV1ayrgVd2Wua49tgurV679tilvCepwQiyx1u7QscpD7J/VXuAR6zP5mQospbNtLgaiTeV03wrh3Vuu2heDhQfi2hJVPfRNVhFvlUQs2YdNrYTNIzIQMparGAIt15XfC5yTsYDgFal0ThVqywzzun+Y3BiP13fJm16mcI+FRNrqTJLjWuNQwPPVXtlaDqXkchcCd3zg438kl3xLDV39s547WzEQM40cOsxAhyolu73ANNHQZJ95uvzFN0miEVezFs5mNnqKrdQLinWSiQixm0k5QQYCygDSPvRlQCyHGAAQDLglzULAQftcQy61f9bb/DO0cflnQIDAQAB';

const pageScripts = new Set(['page.js', 'names.js']);

/**
 * The page scripts in ASCII: a browser keeps a script with any other letter in two bytes a letter, in every tab. Strings,
 * templates and patterns are all that has such letters, and there an escape means the same.
 */
const inAscii = {
  name: 'kith-ascii',
  enforce: 'post' as const,
  generateBundle(_options: unknown, bundle: Record<string, { fileName: string; code?: string }>): void {
    for (const file of Object.values(bundle)) {
      if (file.code === undefined || !pageScripts.has(file.fileName)) continue;
      file.code = file.code.replace(
        /[\u0080-\uffff]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

const pageScript = (browser: string): object => ({
  matches: demoSites,
  js: ['page.js'],
  css: ['assets/marks.css'],
  run_at: 'document_idle',
  all_frames: true,
  // Also frames without an address of their own, made by a page that has one.
  match_origin_as_fallback: true,
  // In Firefox the style of a page does not reach into its shadow roots, that of the user does (docs/browser-bugs.md).
  ...(browser === 'firefox' ? { css_origin: 'user' } : {}),
});

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    // Outside the demo the page script is registered for the sites that the user or the organisation named, once the browser
    // has granted them (sites/registration.ts); the manifest itself asks for none.
    ...(mode === 'demo' ? { host_permissions: demoSites, content_scripts: [pageScript(browser)] } : {}),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'kith@kith.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key, minimum_chrome_version: '140', storage: { managed_schema: 'policy.json' } }),
    // Nothing runs and nothing is kept in private windows, whatever the user allows.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_name__' },
    omnibox: { keyword: 'kith' },
    // Chromium suggests keys for four commands at most.
    commands: {
      'open-card': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_openCardCommand__' },
      // Firefox opens its sidebar by a command of its own.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_openPanelCommand__',
      },
      'next-person': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_nextPersonCommand__' },
      'previous-person': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_previousPersonCommand__' },
    },
    // The card is a frame of ours in a page of theirs. It shows nothing until a script of ours has proved itself.
    web_accessible_resources: [{ resources: ['card.html'], matches: ['*://*/*'] }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src http: https:; base-uri 'none'; form-action 'none'",
    },
  }),
  // What these browsers understand stays as it is written: the style minifier would else rewrite light-dark() into
  // variables that a highlight does not have.
  vite: ({ mode }) => ({
    plugins: [inAscii, popupPage],
    build: {
      target: ['chrome140', 'firefox140'],
      cssTarget: ['chrome140', 'firefox140'],
      // A part that is loaded later comes from the disk: to ask for its scripts ahead took the window 10 ms at its opening.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, scripts, { hostType }) =>
          hostType === 'html' ? scripts : scripts.filter((script) => script.endsWith('.css')),
      },
    },
    // WXT writes to the console of pages in every mode but this one.
    define: { 'import.meta.env.MODE': '"production"', 'import.meta.env.DEMO': String(mode === 'demo') },
  }),
  hooks: {
    // Whoever opens the toolbar's window waits for all of its scripts: they are one file, built apart from the other windows.
    'entrypoints:grouped': (_wxt, groups) => {
      const windows = groups.find((group) => Array.isArray(group) && group.some(({ name }) => name === 'popup'));
      if (!Array.isArray(windows)) return;
      const place = windows.findIndex(({ name }) => name === 'popup');
      groups.push(windows.splice(place, 1));
    },
    // Whoever wants the types alone, as tests do, does not wait for HarfBuzz.
    'build:before': async () => (await import('@kith/fonts/cut')).cutFonts(),
    'build:publicAssets': (_wxt, files) => {
      // Without blanks: whoever opens a window waits until all messages are read.
      for (const file of files) {
        if ('contents' in file && file.relativeDest.startsWith('_locales'))
          file.contents = JSON.stringify(JSON.parse(file.contents));
      }
      for (const { family, file } of licences) {
        files.push({ absoluteSrc: file, relativeDest: `licences/${family}.txt` });
      }
    },
    'build:manifestGenerated': (_wxt, { content_security_policy: policies }) => {
      if (typeof policies !== 'object' || policies.extension_pages === undefined) return;
      policies.extension_pages = withStyleHash(policies.extension_pages);
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      const output = config.build?.rollupOptions?.output;
      if (output === undefined || Array.isArray(output)) return;
      if (entrypoint?.inputPath.endsWith('.html') && entrypoint.name !== 'popup') output.codeSplitting = sharedChunks;
      if (entrypoint?.name === 'popup') config.plugins = [...(config.plugins ?? []), firstMessages];
      if (entrypoint?.name !== 'names') return;
      config.plugins = [...(config.plugins ?? []), keptElsewhere];
      output.globals = globalOf;
    },
  },
});
