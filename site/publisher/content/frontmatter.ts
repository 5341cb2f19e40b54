import { failed, ok, type Result } from '@kith/shared/result';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

export interface FrontMatter {
  data: unknown;
  /** The line of the file that holds a key, from 1; the first line where the key is not there. */
  lineOf(key: string): number;
}

const fence = /^---[ \t]*$/m;

/** The YAML between the two `---` lines at the top of a Markdown or MDX file. */
export function readFrontMatter(text: string): Result<FrontMatter, { line: number; reason: string }> {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const start = /^---[ \t]*\n/.exec(plain);
  if (start === null) return failed({ line: 1, reason: 'the file does not begin with a line ---' });
  const rest = plain.slice(start[0].length);
  const end = fence.exec(rest);
  if (end === null) return failed({ line: 1, reason: 'the front matter has no closing line ---' });
  const lines = new LineCounter();
  const document = parseDocument(rest.slice(0, end.index), { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const error = document.errors[0];
  if (error !== undefined) {
    const sentence = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    return failed({ line: lineAt(error.pos[0]), reason: `the front matter is not YAML: ${sentence}` });
  }
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const lineOf = (key: string) => {
    const pair = pairs.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range === undefined || range === null ? 1 : lineAt(range[0]);
  };
  return ok({ data: document.toJS(), lineOf });
}
