interface House {
  /** What the case protects. */
  says: string;
  /** A file that is not in the repository. */
  path: string;
  source: string;
}

const importing = (path: string): string => `import { thing } from '${path}';\n\nexport const it = [thing];\n`;

let files = 0;
/** A file of its own for each case: `shared/src/rule-7.ts`. */
const inFolder = (folder: string, kind = 'ts'): string => {
  files += 1;
  return `${folder}/rule-${files}.${kind}`;
};

const forbids = (says: string, folder: string, path: string): House & { rule: string } => ({
  says,
  path: inFolder(folder),
  source: importing(path),
  rule: 'noRestrictedImports',
});

const allows = (says: string, folder: string, path: string): House => ({
  says,
  path: inFolder(folder),
  source: importing(path),
});

/** Files that break a rule of the house, with the linter's rule that has to refuse them. */
export const breaking: (House & { rule: string })[] = [
  forbids('shared imports no extension, by path', 'shared/src/person', '../../../extension/messages.ts'),
  forbids('shared imports no extension, by name', 'shared/src', '@kith/extension/messages'),
  forbids('shared imports no site', 'shared/src', '../../site/src/library/story.ts'),
  forbids('shared imports no test', 'shared/src', '../../test/support/marks.ts'),
  forbids('shared imports no script', 'shared/src', '../../scripts/place.ts'),
  forbids('shared imports no fonts, by path', 'shared/src', '../../fonts/src/faces.ts'),
  forbids('shared imports no fonts, by name', 'shared/src', '@kith/fonts/faces'),
  forbids('shared imports no package but zod/mini', 'shared/src', 'preact'),
  forbids('shared takes the small zod, not the large', 'shared/src', 'zod'),
  forbids('shared opens no database', 'shared/src', 'idb'),
  forbids('shared imports no Node by name', 'shared/src', 'node:fs'),
  forbids('tests of shared import no other package of the house', 'shared/src/__tests__', '@kith/site/x'),
  {
    says: 'shared imports no Node without its prefix either',
    path: inFolder('shared/src'),
    source: importing('path'),
    rule: 'noNodejsModules',
  },
  ...[
    'document',
    'window',
    'fetch',
    'indexedDB',
    'localStorage',
    'chrome',
    'browser',
    'process',
    'Buffer',
    'setTimeout',
  ].map((name) => ({
    says: `shared knows no ${name}`,
    path: inFolder('shared/src'),
    source: `export const it = [${name}];\n`,
    rule: 'noRestrictedGlobals',
  })),
  forbids('fonts imports no other package of the house, by path', 'fonts/src', '../../shared/src/hash.ts'),
  forbids('fonts imports no other package of the house, by name', 'fonts/src', '@kith/shared/hash'),
  forbids('fonts imports no site', 'fonts/src', '../../site/src/library/story.ts'),
  forbids('fonts imports no extension', 'fonts/src', '../../extension/settings.ts'),
  forbids('fonts imports no test', 'fonts/src', '../../test/support/marks.ts'),
  forbids('fonts imports no script', 'fonts/src', '../../scripts/place.ts'),
  forbids('site imports no extension, by path', 'site/src/library', '../../../extension/settings.ts'),
  forbids('site imports no extension, by name', 'site/publisher', '@kith/extension/settings'),
  forbids('site imports nothing of the extension’s build tool', 'site/src', 'wxt/utils/storage'),
  forbids('site imports no test', 'site/publisher', '../../test/support/server.ts'),
  forbids('site imports no script', 'site/publisher', '../../scripts/place.ts'),
  forbids('site names shared, it does not reach into its folder', 'site/publisher', '../../shared/src/hash.ts'),
  forbids('site names fonts, it does not reach into its folder', 'site/publisher', '../../fonts/src/cut.ts'),
  {
    says: 'a page of the site imports no extension',
    path: inFolder('site/src/pages', 'astro'),
    source: "---\nimport { thing } from '../../../extension/settings.ts';\n---\n\n<p>{thing}</p>\n",
    rule: 'noRestrictedImports',
  },
  forbids('extension imports no site, by path', 'extension/card', '../../site/src/library/story.ts'),
  forbids('extension imports no site, by name', 'extension/feed', '@kith/site/publisher/report'),
  forbids('extension imports no test', 'extension/directory', '../../test/support/marks.ts'),
  forbids('extension names shared, it does not reach into its folder', 'extension/card', '../../shared/src/hash.ts'),
  forbids('extension names fonts, it does not reach into its folder', 'extension', '../fonts/src/cut.ts'),
  forbids('page names fonts, it does not reach into its folder', 'extension/page', '../../fonts/src/cut.ts'),
  forbids('an entry point names fonts too', 'extension/entrypoints', '../../fonts/src/cut.ts'),
  forbids('no part of the extension imports an entry point', 'extension/card', '../entrypoints/background.ts'),
  forbids('an entry point imports no site', 'extension/entrypoints/popup', '../../../site/src/library/story.ts'),
  forbids('an entry point imports no test', 'extension/entrypoints', '../../test/support/marks.ts'),
  forbids('page reads no directory', 'extension/page', '../directory/directory.ts'),
  forbids('page reads no cache of the feed', 'extension/page', '../feed/cache.ts'),
  forbids('page reads no learning log', 'extension/page', '../learning/log.ts'),
  forbids('page opens no database', 'extension/page', 'idb'),
  forbids('page holds no person', 'extension/page', '@kith/shared/person/person'),
  forbids('page imports no entry point', 'extension/page', '../entrypoints/page.ts'),
  forbids('page imports no site', 'extension/page', '../../site/src/library/story.ts'),
  forbids('page imports no test', 'extension/page', '../../test/support/marks.ts'),
  forbids('scripts import no test', 'scripts', '../test/support/marks.ts'),
  {
    says: 'nothing is of any type whatever',
    path: inFolder('extension/card'),
    source: 'export const it = (given: any): string => String(given);\n',
    rule: 'noExplicitAny',
  },
  {
    says: 'what may be missing is looked at, not asserted',
    path: inFolder('site/publisher'),
    source: 'export const it = (given: string[]): string => given[0]!;\n',
    rule: 'noNonNullAssertion',
  },
  {
    says: 'words that the user sees stand in the files of languages, not in a view',
    path: inFolder('extension/popup', 'tsx'),
    source: 'export const It = () => <p>Nobody found</p>;\n',
    rule: 'noJsxLiterals',
  },
  {
    says: 'what is shipped writes nothing to the console',
    path: inFolder('extension/page'),
    source: "console.log('here');\n",
    rule: 'noConsole',
  },
  {
    says: 'a promise is awaited or handed on',
    path: inFolder('extension/feed'),
    source: 'const wait = async (): Promise<void> => {};\nexport const it = (): void => {\n  wait();\n};\n',
    rule: 'noFloatingPromises',
  },
];

/** Files that keep the rules: the linter has nothing to say. */
export const keeping: House[] = [
  allows('shared imports its own files', 'shared/src/recognise', '../person/words.ts'),
  allows('shared imports zod/mini', 'shared/src', 'zod/mini'),
  allows('site imports shared by name', 'site/src/library', '@kith/shared/vocabulary/concept'),
  allows('fonts imports its own files', 'fonts/src', './faces.ts'),
  allows('fonts imports Node and packages', 'fonts/src', 'node:fs'),
  allows('site imports fonts by name', 'site/publisher', '@kith/fonts/whole'),
  allows('the publisher imports Node', 'site/publisher', 'node:fs'),
  allows('the publisher has a feed of its own', 'site/publisher', './feed/write.ts'),
  allows('extension imports shared by name', 'extension/directory', '@kith/shared/person/person'),
  allows('extension imports fonts by name', 'extension', '@kith/fonts/cut'),
  allows('directory opens the database', 'extension/directory', 'idb'),
  allows('the card reads the directory', 'extension/card', '../directory/directory.ts'),
  allows('page imports the recogniser', 'extension/page', '@kith/shared/recognise/scan'),
  allows('page imports messages', 'extension/page', '../messages.ts'),
  allows('an entry point wires feed and directory', 'extension/entrypoints', '../feed/sync.ts'),
  allows('an entry point wires page', 'extension/entrypoints', '../page/marks.ts'),
  {
    says: 'a dot between two facts says the same in every language',
    path: inFolder('extension/popup', 'tsx'),
    source: 'export const It = () => <p>·</p>;\n',
  },
  allows('test may import anything', 'test/support', '../../extension/settings.ts'),
  allows('scripts import shared', 'scripts', '../shared/src/result.ts'),
];
