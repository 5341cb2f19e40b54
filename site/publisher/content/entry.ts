import { conceptId } from '@kith/shared/vocabulary/concept';
import type * as z from 'zod/mini';
import { complaintsOf } from '../../src/library/complaint.ts';
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
  lineOf(...path: PropertyKey[]): number;
}

/** The name without folder and ending: `stories/the-notebook.mdx` is `the-notebook`. */
export function idOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? '').replace(/\.[a-z]+$/, '');
}

/**
 * One entry, or undefined with the reason among the faults.
 * @param outcome what becomes of one that cannot be read
 */
export function readEntry<Data>(
  file: ContentFile,
  schema: z.ZodMiniType<Data>,
  faults: Fault[],
  outcome = 'the entry is left out',
): Entry<Data> | undefined {
  const id = idOf(file.path);
  const refuse = (fault: Pick<Fault, 'reason' | 'line' | 'field' | 'value'>) => {
    faults.push({ severity: 'error', file: file.path, outcome, ...fault });
    return undefined;
  };
  if (!conceptId.safeParse(id).success) {
    return refuse({ reason: 'the file name is not an id: small letters, digits and hyphens' });
  }
  const matter = readFrontMatter(file.text);
  if (!matter.ok) return refuse(matter.error);
  const parsed = schema.safeParse(matter.value.data);
  if (parsed.success) return { id, file: file.path, data: parsed.data, lineOf: matter.value.lineOf };
  const complaints = complaintsOf(parsed.error.issues, matter.value.data);
  for (const { path, reason, value } of complaints) {
    if (path.length === 0) refuse({ line: 1, reason: 'the front matter is not a list of keys' });
    else
      refuse({
        line: matter.value.lineOf(...path),
        field: path.map(String).join('.'),
        reason,
        ...(value === undefined ? {} : { value }),
      });
  }
  return undefined;
}
