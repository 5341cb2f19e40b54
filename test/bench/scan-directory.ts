import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '@kith/shared/person/person';
import { RecognitionBuilder } from '@kith/shared/recognise/build';
import { encodeFilter } from '@kith/shared/recognise/filter-bytes';
import { type Identified, identify } from '@kith/shared/recognise/identify';
import type { Mention } from '@kith/shared/recognise/mention';
import { openNameIndex, placesOf } from '@kith/shared/recognise/names';
import { runSteps } from '@kith/shared/sorted';
import { inRoot } from '../../scripts/place.ts';
import { crowdCsv } from '../support/crowd.ts';

/** As many people as the publisher puts into one shard. */
const shardLength = 128;

export const crowdSeed = 1;

/** What the product makes of a crowd: what a tab gets, and what the extension looks names up in. */
interface Built {
  filter: Uint8Array<ArrayBuffer>;
  names: Uint8Array<ArrayBuffer>;
}

/** The people of a crowd as the publisher reads them from its CSV file: what recognition needs of them. */
export function* crowdPeople(size: number): Generator<Person> {
  const lines = crowdCsv({ people: size, seed: crowdSeed });
  lines.next();
  for (const line of lines) {
    // Columns after the fourth may hold commas; these do not.
    const [id = '', given = '', family = '', email = ''] = line.split(',', 4);
    const name = { display: `${given} ${family}`, given, family, aliases: [] };
    yield { id, name, email, handles: [], expertise: [], interests: [], openTo: [] };
  }
}

/** Filter and name index of a crowd, built by the product's own code; kept in the machine's temporary folder. */
export async function buildCrowd(size: number, tell: (line: string) => void): Promise<Built> {
  const kept = join(tmpdir(), 'kith-bench-scan');
  const folder = join(kept, await sourceHash());
  const paths = { filter: join(folder, `${size}.filter`), names: join(folder, `${size}.names`) };
  if (!existsSync(paths.filter)) {
    tell(`Building the filter of ${size} people …`);
    if (!existsSync(folder)) await rm(kept, { recursive: true, force: true });
    const built = build(size);
    await mkdir(folder, { recursive: true });
    await writeFile(paths.names, built.names);
    // The filter comes last and whole: where it is, the rest is too.
    await writeFile(`${paths.filter}.part`, built.filter);
    await rename(`${paths.filter}.part`, paths.filter);
  }
  const [filter, names] = await Promise.all([readFile(paths.filter), readFile(paths.names)]);
  return { filter: new Uint8Array(filter), names: new Uint8Array(names) };
}

function build(size: number): Built {
  const builder = new RecognitionBuilder();
  let shard = 0;
  let people: Person[] = [];
  for (const person of crowdPeople(size)) {
    people.push(person);
    if (people.length < shardLength) continue;
    runSteps(builder.add(shard++, people));
    people = [];
  }
  runSteps(builder.add(shard, people));
  const { filter, names } = runSteps(builder.finish());
  const encoder = new TextEncoder();
  return { filter: encodeFilter(filter, (text) => encoder.encode(text)), names };
}

/** Changes with whatever changes a filter, so that none of other code is taken for one of this. */
async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  const folders = ['recognise', 'person', '.'].map((name) => inRoot('shared', 'src', name));
  for (const folder of folders) {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
    for (const file of files) hash.update(file).update(await readFile(join(folder, file)));
  }
  return hash
    .update(await readFile(inRoot('test', 'support', 'crowd.ts')))
    .digest('hex')
    .slice(0, 16);
}

/** Decides as the extension does who is meant: index first, then the people themselves. */
export function identifierOf(people: readonly Person[], names: Uint8Array): (mention: Mention) => Promise<Identified> {
  const index = openNameIndex(names);
  if (index === undefined) throw new Error('The name index that was built cannot be read.');
  const peopleOf = async (key: number): Promise<Person[]> =>
    placesOf(index, key).flatMap(({ shard, position }) => people[shard * shardLength + position] ?? []);
  return (mention) => identify(mention, index, peopleOf);
}
