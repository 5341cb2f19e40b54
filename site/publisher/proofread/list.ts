import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { complaintsOf } from '../../src/library/complaint.ts';
import type { ContentFile } from '../content/entry.ts';
import type { Form } from './forms.ts';

/** An entry of a list in a file of YAML. */
interface Item<Data> {
  id: string;
  data: Data;
  filePath: string;
  lineOf(): number;
}

/** The entries of a file that is one list, `distinctions.yml`, and what is wrong with it, with file and line. */
export function proofList<Data extends { id: string }>(
  file: ContentFile,
  schema: Form<Data>['schema'],
): { items: Item<Data>[]; faults: string[] } {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error !== undefined)
    return {
      items: [],
      faults: [`${file.path}:${lineAt(error.pos[0])}: this is not YAML. ${error.message.split('\n')[0]}`],
    };
  const faults: string[] = [];
  const nodes = isSeq(document.contents) ? document.contents.items : [];
  const items = nodes.flatMap((node): Item<Data>[] => {
    const data: unknown = isMap(node) ? node.toJS(document) : undefined;
    const line = isMap(node) && node.range !== null && node.range !== undefined ? lineAt(node.range[0]) : 1;
    const parsed = schema.safeParse(data);
    if (parsed.success) return [{ id: parsed.data.id, data: parsed.data, filePath: file.path, lineOf: () => line }];
    for (const { path, reason, remedy, value } of complaintsOf(parsed.error.issues, data)) {
      const said = value === undefined ? reason : `"${value}" ${reason}`;
      faults.push(
        `${file.path}:${line}, ${path.map(String).join('.')}: ${said}. ${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`,
      );
    }
    return [];
  });
  return { items, faults };
}
