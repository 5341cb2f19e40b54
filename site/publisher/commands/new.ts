import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { NewCommand, NewForm } from '../arguments.ts';
import { loadConfig } from '../organisation.ts';
import { blank } from '../proofread/manuscript.ts';
import { faultLine } from '../report.ts';
import { shown } from '../sources.ts';
import { idFor } from '../vocabulary/id.ts';
import type { Surroundings } from './task.ts';

/** Where a file of each form lies, and the template that it is made from. */
const places: Readonly<Record<NewForm, { folder: string; ending: string }>> = {
  story: { folder: 'stories', ending: 'mdx' },
  guide: { folder: 'guides', ending: 'mdx' },
  term: { folder: 'vocabulary', ending: 'md' },
  practice: { folder: 'practice', ending: 'mdx' },
};

const templates = join(import.meta.dirname, '..', 'new');

/** A title as one line of YAML, whatever it holds. */
const quoted = (title: string): string => JSON.stringify(title.replace(/\s+/g, ' ').trim());

/** The template of a form with the title and the day in it. */
async function fileOf(form: NewForm, title: string | undefined, today: Date): Promise<string> {
  const template = await readFile(join(templates, `${form}.${places[form].ending}`), 'utf-8');
  // A function, since a title may hold what `replace` takes for a pattern.
  return template
    .replaceAll('{{title}}', () => (title === undefined ? blank : quoted(title)))
    .replaceAll('{{today}}', today.toISOString().slice(0, 10));
}

/** @returns the exit code: 0 done, 1 there is such a file already or it cannot be written */
export async function newFile(command: NewCommand, around: Surroundings): Promise<0 | 1> {
  const { form, title } = command;
  const config = command.config === undefined ? around.defaultConfig : resolve(around.base, command.config);
  const tell = (result: { ok: boolean; file?: string; reason?: string }, text: string): 0 | 1 => {
    around.output.write(command.json ? `${JSON.stringify({ command: 'new', form, ...result })}\n` : `${text}\n`);
    return result.ok ? 0 : 1;
  };
  const loaded = await loadConfig({ base: around.base, config });
  if (!loaded.ok) return tell({ ok: false, reason: loaded.error.reason }, faultLine(loaded.error));
  const { ending, folder } = places[form];
  const id = title === undefined ? `new-${form}` : idFor(title, title);
  const path = join(resolve(dirname(config), loaded.value.content), folder, `${id}.${ending}`);
  const file = shown(around.base, path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await fileOf(form, title, around.now()), { flag: 'wx' });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const reason = taken ? 'is there already, and nothing is overwritten' : `cannot be written (${String(error)})`;
    return tell({ ok: false, file, reason }, `${file} ${reason}.${taken ? ' Give another --title.' : ''}`);
  }
  const next = `Fill in each blank, ${blank}, and take out the comments as you go. Then: npm run kith -- proofread`;
  return tell({ ok: true, file }, `${file} is there.\n${next}`);
}
