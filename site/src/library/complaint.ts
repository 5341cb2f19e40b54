import type { $ZodIssue } from 'zod/v4/core';

/** What is wrong with one value of a front matter, in words for whoever wrote it. */
export interface Complaint {
  /** From the top of the front matter: `['sources', 2, 'url']`. */
  path: readonly PropertyKey[];
  /** A clause about the value, which is quoted before it where it is short text: `is none of page, card, rss`. */
  reason: string;
  /** The value, where a message can show it. */
  value?: string;
  /** What to do, a clause: `write text`. */
  remedy: string;
}

const noun: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  number: 'a number',
  int: 'a whole number',
  date: 'a day',
  boolean: 'true or false',
};

/** How each is written, for whoever left it out. */
const example: Readonly<Record<string, string>> = {
  string: 'write text',
  array: 'write a list, [one, two]',
  number: 'write a number',
  int: 'write a whole number',
  date: 'write a day as 2026-11-26',
};

/** What zod says where nobody wrote what to say instead. */
const isStock = (message: string): boolean => /^(?:Invalid|Too|Unrecognized)\b/.test(message);

const lowered = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

function typeOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (value instanceof Date) return 'a day';
  return Array.isArray(value) ? 'a list' : (noun[typeof value] ?? typeof value);
}

/** Of several words the one that differs least from what was written, where it begins alike. */
function nearest(written: unknown, words: readonly unknown[]): string | undefined {
  if (typeof written !== 'string' || written.length < 3) return undefined;
  const start = written.toLowerCase().slice(0, 3);
  return words.filter((word) => typeof word === 'string').find((word) => word.startsWith(start));
}

function wrongType(expected: string, value: unknown): Pick<Complaint, 'reason' | 'remedy'> {
  const reason = `is ${typeOf(value)}, not ${noun[expected] ?? expected}`;
  if (expected === 'date') return { reason: 'is not a day', remedy: 'write a day as 2026-11-26' };
  if (expected === 'string' && ['number', 'boolean'].includes(typeof value))
    return { reason, remedy: `put quotation marks round it: "${String(value)}"` };
  if (expected === 'array' && typeof value === 'string')
    return { reason, remedy: `put square brackets round it: [${value}]` };
  return { reason, remedy: example[expected] ?? `write ${noun[expected] ?? expected}` };
}

function wrongSize(issue: $ZodIssue & { code: 'too_big' | 'too_small' }, value: unknown) {
  if (issue.code === 'too_big') {
    const most = String(issue.maximum);
    if (typeof value === 'string')
      return { reason: `has ${value.length} characters, and ${most} are the most`, remedy: 'shorten it' };
    if (Array.isArray(value))
      return { reason: `has ${value.length} entries, and ${most} are the most`, remedy: 'take some out' };
    return { reason: `is more than ${most}`, remedy: `write ${most} or less` };
  }
  const least = String(issue.minimum);
  if (typeof value === 'string') return { reason: 'is empty', remedy: 'write text' };
  if (Array.isArray(value)) return { reason: `has ${value.length} entries`, remedy: `list ${least} or more` };
  return { reason: `is less than ${least}`, remedy: `write ${least} or more` };
}

function said(issue: $ZodIssue, value: unknown): Pick<Complaint, 'reason' | 'remedy'> {
  const missing = value === undefined || value === null;
  switch (issue.code) {
    case 'invalid_type':
      if (missing) return { reason: 'is missing', remedy: example[issue.expected] ?? 'write it' };
      return wrongType(issue.expected, value);
    case 'invalid_value': {
      const words = issue.values.map(String).join(', ');
      if (missing) return { reason: 'is missing', remedy: `write one of ${words}` };
      const near = nearest(value, issue.values);
      return { reason: `is none of ${words}`, remedy: near === undefined ? 'write one of them' : `write ${near}` };
    }
    case 'too_big':
    case 'too_small':
      return wrongSize(issue, value);
    case 'invalid_format':
      return { reason: 'is no id', remedy: 'write small letters, digits and hyphens' };
    default:
      return {
        reason: missing ? 'is missing' : 'is not as it should be',
        remedy: 'see the README of the content folder',
      };
  }
}

/**
 * The complaints of a schema as clauses with what to do.
 * @param data what the schema was given
 */
export function complaintsOf(issues: readonly $ZodIssue[], data: unknown): Complaint[] {
  return issues.flatMap((issue): Complaint[] => {
    if (issue.code === 'unrecognized_keys') {
      const reason = 'is no key of this form';
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        reason,
        remedy: isStock(issue.message) ? 'correct its spelling or take it out' : lowered(issue.message),
      }));
    }
    const value = valueAt(data, issue.path);
    const words = said(issue, value);
    const remedy = isStock(issue.message) ? words.remedy : lowered(issue.message);
    const shown = (typeof value === 'string' && value.length > 0 && value.length <= 60) || typeof value === 'number';
    return [{ path: issue.path, ...words, remedy, ...(shown ? { value: String(value) } : {}) }];
  });
}
