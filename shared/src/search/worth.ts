import { postingFields } from './index.ts';
import { type Field, type FieldText, fields, fieldWeights } from './terms.ts';

/** What fields are worth, each once, the most first. */
export const worths: readonly number[] = [...new Set(Object.values(fieldWeights))].sort((left, right) => right - left);

/** What a field is worth, by the number that stands for it in a posting. */
export const worthOfField: readonly number[] = fields.map((field) => fieldWeights[field]);

const placeOf = (field: Field): number => worths.indexOf(fieldWeights[field]) * postingFields + fields.indexOf(field);
const places = new Map(fields.map((field) => [field, placeOf(field)]));

/** What is worth most first, and the texts of a field one after the other. */
export const byWorth = (left: FieldText, right: FieldText): number =>
  (places.get(left.field) ?? 0) - (places.get(right.field) ?? 0);
