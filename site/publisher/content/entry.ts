import { conceptId } from '@kith/shared/vocabulary/concept';
import type * as z from 'zod/mini';
import type { Fault } from '../report.ts';
import { readFrontMatter } from './frontmatter.ts';

export interface ContentFile {
  /** For messages. */
  path: string;
  text: string;
}

/** The front matter of one content file. */
export interface Entry<Data> {
  /** The file's name without its ending. */
  id: string;
  file: string;
  data: Data;
  lineOf(key: string): number;
}

/** The name without folder and ending: `stories/the-notebook.mdx` is `the-notebook`. */
function idOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? '').replace(/\.[a-z]+$/, '');
}

/** One entry, or undefined with the reason among the faults. */
export function readEntry<Data>(
  file: ContentFile,
  schema: z.ZodMiniType<Data>,
  faults: Fault[],
): Entry<Data> | undefined {
  const id = idOf(file.path);
  const refuse = (fault: Pick<Fault, 'reason' | 'line' | 'field'>) => {
    faults.push({ severity: 'error', file: file.path, outcome: 'the entry is left out', ...fault });
    return undefined;
  };
  if (!conceptId.safeParse(id).success) {
    return refuse({ reason: 'the file name is not an id: small letters, digits and hyphens' });
  }
  const matter = readFrontMatter(file.text);
  if (!matter.ok) return refuse(matter.error);
  const parsed = schema.safeParse(matter.value.data);
  if (parsed.success) return { id, file: file.path, data: parsed.data, lineOf: matter.value.lineOf };
  const issue = parsed.error.issues[0];
  const key = String(issue?.path[0] ?? '');
  if (key === '') return refuse({ line: 1, reason: 'the front matter is not a list of keys' });
  return refuse({ line: matter.value.lineOf(key), field: key, reason: 'is missing or not as it should be' });
}
