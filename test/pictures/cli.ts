import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { inRoot } from '../../scripts/place.ts';
import { pictureIcons } from './icons.ts';
import { pictureReadme } from './readme.ts';
import { pictureViews } from './views.ts';

/**
 * Makes pictures of the built products. `npm run pictures`: every view of the extension, to be looked at; with `-- readme` those
 * of the README, with `-- icons` the icon files of the extension. Build first (`npm start` does).
 */
const kinds = new Map([
  ['views', { folder: inRoot('.cache', 'pictures'), make: pictureViews }],
  ['readme', { folder: inRoot('docs', 'pictures'), make: pictureReadme }],
  ['icons', { folder: inRoot('extension', 'public', 'icon'), make: pictureIcons }],
]);

const [wanted = 'views'] = parseArgs({ allowPositionals: true }).positionals;
const kind = kinds.get(wanted);
if (kind === undefined) {
  console.error(`There are no pictures named ${wanted}. There are ${[...kinds.keys()].join(', ')}.`);
  process.exit(2);
}
await mkdir(kind.folder, { recursive: true });
await kind.make(kind.folder);
console.log(`The pictures are in ${kind.folder}.`);
