import { failed, ok, type Result } from '@kith/shared/result';
import type { JsonValue } from './value.ts';

/** What is wrong with a text, and in which of its lines, from 0. */
export interface JsonError {
  line: number;
  reason: string;
}

/** The engine says `Expected ':' after property name in JSON at position 5 (line 1 column 6)`. */
function readError(message: string): JsonError {
  const end = message.indexOf(' in JSON at position ');
  if (end < 0) return { line: 0, reason: 'is not JSON' };
  const line = /\(line (\d{1,9}) column \d{1,9}\)$/.exec(message)?.[1];
  const clause = `${message.charAt(0).toLowerCase()}${message.slice(1, end)}`;
  return { line: line === undefined ? 0 : Number(line) - 1, reason: `is not JSON: ${clause}` };
}

/** The value of one JSON text (RFC 8259). */
export function parseJson(text: string): Result<JsonValue, JsonError> {
  try {
    const value: JsonValue = JSON.parse(text);
    return ok(value);
  } catch (error) {
    if (error instanceof SyntaxError) return failed(readError(error.message));
    throw error;
  }
}
