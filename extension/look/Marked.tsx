import type { TextRange } from '@kith/shared/search/reasons';
import { markedParts } from './marked.ts';

/** A text with the ranges that were searched for set off. */
export function Marked({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  return markedParts(text, ranges).map((part) => (part.marked ? <mark key={part.start}>{part.text}</mark> : part.text));
}
