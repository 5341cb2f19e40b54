import { failed, ok, type Result } from '@kith/shared/result';
import { isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { Fault } from '../report.ts';
import { labelLanguages, labelScales } from './labels.ts';

const text = z.string().check(z.minLength(1), z.maxLength(1000));
const count = z.int().check(z.minimum(0), z.maximum(10_000_000));
/** YAML reads `1` and `true` as what they look like; an export has them as text. */
const word = z.pipe(z.union([text, z.number(), z.boolean()]), z.transform(String));
const words = z.array(word);
/** What an answer counts. */
const values = z.record(z.string(), z.int());

const itemSchema = z.strictObject({
  /** Of the survey bank (`AE1`), or one's own. */
  id: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,79}$/)),
  /** The heading of its column, or a part of it; without it the id, or the question's own words. */
  column: z.optional(text),
  /** For a question that the bank does not have. */
  text: z.optional(text),
  lowest: z.optional(z.int()),
  highest: z.optional(z.int()),
  /** The lowest value that counts as positive, after turning round. */
  positive: z.optional(z.int()),
  reversed: z.optional(z.boolean()),
  scale: z.optional(z.enum(labelScales)),
  answers: z.optional(values),
});

const mappingSchema = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  /** How many people were asked. */
  invited: z.optional(count),
  /** Rows of the file before the first answer, where it does not show. */
  headerRows: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  /** The languages of the answers' labels. */
  labels: z._default(z.array(z.enum(labelLanguages)), [...labelLanguages]),
  /** What your own labels count, for every question. */
  answers: z._default(values, {}),
  /** Answers that count nowhere. */
  notApplicable: z._default(words, []),
  /** Rows that count: those with one of these in the column, or with anything in it. */
  finished: z.optional(z.strictObject({ column: text, is: z.optional(words) })),
  group: z.optional(z.strictObject({ column: text, invited: z._default(z.record(z.string(), count), {}) })),
  /** Who takes part in learning relationships; whoever left it open is counted with the others. */
  participant: z.optional(z.strictObject({ column: text, yes: z._default(words, []), no: z._default(words, []) })),
  /** Without it: every question of the bank that has a column. */
  items: z.optional(z.array(itemSchema).check(z.minLength(1), z.maxLength(200))),
});

export type MappingItem = z.output<typeof itemSchema>;

export interface Mapping {
  file: string;
  data: z.output<typeof mappingSchema>;
  /** The line that says it, from 1: `lineOf('items', 0, 'column')`. */
  lineOf(...path: (string | number)[]): number;
}

/** What the columns of an export mean, in YAML (or JSON, which is YAML too). */
export function readMapping(file: string, content: string): Result<Mapping, Fault> {
  const lines = new LineCounter();
  const document = parseDocument(content.replace(/^\ufeff/, ''), { lineCounter: lines });
  const refuse = (line: number, reason: string, field?: string): Result<Mapping, Fault> => {
    const fault: Fault = { severity: 'error', file, line, reason, outcome: 'the survey is not read' };
    return failed(field === undefined ? fault : { ...fault, field });
  };
  const lineOf = (...path: (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const [error] = document.errors;
  if (error !== undefined)
    return refuse(
      lines.linePos(error.pos[0]).line,
      `this is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`,
    );
  const parsed = mappingSchema.safeParse(document.toJS());
  if (parsed.success) return ok({ file, data: parsed.data, lineOf });
  const issue = parsed.error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...extra].map((part) => (typeof part === 'number' ? part : String(part)));
  if (path.length === 0) return refuse(1, 'the mapping is not a list of keys');
  const reason = extra.length > 0 ? 'is no key of a mapping' : 'is missing or not as it should be';
  return refuse(lineOf(...path), reason, path.join('.'));
}
