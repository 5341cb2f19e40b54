import { complaintsOf } from '../../src/library/complaint.ts';
import { type ContentFile, idOf } from '../content/entry.ts';
import { readFrontMatter } from '../content/frontmatter.ts';
import type { Form } from './forms.ts';
import { syntaxFault } from './syntax.ts';

/** What a template leaves for its writer to fill in. */
export const blank = '___';

/** A file that a writer wrote, as far as it could be read. */
export interface Manuscript<Data> {
  id: string;
  data: Data;
  body: string;
  filePath: string;
  /** The line of a key of the front matter or, of anything else, where it stands first in the text. */
  lineOf(what: string): number | undefined;
}

export interface Proof<Data> {
  /** Undefined where the front matter is not as it should be. */
  manuscript: Manuscript<Data> | undefined;
  /** Sentences with file, line and what to do. */
  faults: string[];
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A comment of the front matter, which may show a blank. */
const explains = /^# /;

function blanksIn(path: string, lines: readonly string[]): string[] {
  return lines.flatMap((line, index) =>
    line.includes(blank) && !explains.test(line)
      ? [`${path}:${index + 1}: a blank is left, ${blank}. Fill it in, or take the line out.`]
      : [],
  );
}

/** Everything that a file by itself can be asked: its front matter, its syntax, its components, its blanks. */
export function proof<Data>(file: ContentFile, form: Form<Data>, components: ReadonlySet<string>): Proof<Data> {
  const text = file.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const matter = readFrontMatter(text);
  if (!matter.ok) {
    const { line, reason } = matter.error;
    const remedy = 'Begin the file with a line ---, write a key in each line, and close it with a line ---';
    return { manuscript: undefined, faults: [`${file.path}:${line}: ${reason}. ${remedy}.`] };
  }
  const { data, lineOf } = matter.value;
  const lines = text.split('\n');
  const faults = blanksIn(file.path, lines);
  const parsed = form.schema.safeParse(data);
  if (!parsed.success) {
    for (const { path, reason, remedy, value } of complaintsOf(parsed.error.issues, data)) {
      const line = lineOf(...path);
      // A blank has been told of already.
      if (value?.includes(blank) === true) continue;
      const field = path.map(String).join('.') || 'the front matter';
      const said = value === undefined ? reason : `"${value}" ${reason}`;
      faults.push(`${file.path}:${line}, ${field}: ${said}. ${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`);
    }
  }
  const syntax = syntaxFault(file.path, text, components);
  if (syntax !== undefined) faults.push(syntax);
  if (!parsed.success) return { manuscript: undefined, faults };
  const bodyAt = text.indexOf('\n---', 3) + 4;
  const keys = new Set(Object.keys(Object(data)));
  const manuscript: Manuscript<Data> = {
    id: idOf(file.path),
    data: parsed.data,
    body: text.slice(bodyAt),
    filePath: file.path,
    lineOf: (what) => {
      if (keys.has(what)) return lineOf(what);
      const at = text.indexOf(what, bodyAt);
      return at === -1 ? undefined : lineAt(text, at);
    },
  };
  return { manuscript, faults };
}
