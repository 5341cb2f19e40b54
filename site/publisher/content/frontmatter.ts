import { failed, ok, type Result } from '@kith/shared/result';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

export interface FrontMatter {
  data: unknown;
  /**
   * The line of the file that holds a key, from 1; the first line where the key is not there. Of a path of keys and places in
   * lists, `['sources', 2, 'url']`, the line of the last that is there.
   */
  lineOf(...path: PropertyKey[]): number;
}

const fence = /^---[ \t]*$/m;

/** What a key of a map or a place in a list holds, and where in the text that begins. */
function below(node: unknown, step: PropertyKey): { node: unknown; start: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    return pair === undefined || start === undefined ? undefined : { node: pair.value, start };
  }
  if (!isSeq<Node>(node)) return undefined;
  const item = node.items[Number(step)];
  const start = item?.range?.[0];
  return start === undefined ? undefined : { node: item, start };
}

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
  const lineOf = (...path: PropertyKey[]): number => {
    let line = 1;
    let node: unknown = document.contents;
    for (const step of path) {
      const next = below(node, step);
      if (next === undefined) break;
      line = lineAt(next.start);
      node = next.node;
    }
    return line;
  };
  return ok({ data: document.toJS(), lineOf });
}
