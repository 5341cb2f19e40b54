import * as z from 'zod/mini';

/** Whether a value is beyond doubt what a schema takes; false where it is not, or where only the schema can tell. */
export type Guard = (value: unknown) => boolean;

const doubt: Guard = () => false;

/**
 * A quick look at what is nearly always right, made from the schema itself: it makes nothing anew and names no fault. Where it
 * says no, the schema is to be asked. Of zod it knows what files that people hand over are made of; about the rest it is in doubt.
 */
export function guardOf(schema: z.core.$ZodType): Guard {
  if (schema instanceof z.core.$ZodObject) return objectGuard(schema);
  if (schema instanceof z.core.$ZodArray) return arrayGuard(schema);
  if (schema instanceof z.core.$ZodDiscriminatedUnion) return anyOf(schema._zod.def.options.map(guardOf));
  if (schema instanceof z.core.$ZodString) return stringGuard(schema);
  if (schema instanceof z.core.$ZodNumberFormat) return integerGuard(schema);
  if (schema instanceof z.core.$ZodEnum || schema instanceof z.core.$ZodLiteral) return valueGuard(schema);
  return doubt;
}

const checksOf = ({ _zod }: z.core.$ZodType): readonly z.core.$ZodCheck[] => _zod.def.checks ?? [];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectGuard(schema: z.core.$ZodObject): Guard {
  const { catchall, shape } = schema._zod.def;
  // What an object has by its nature is not seen below.
  const isOdd = Object.keys(shape).some((key) => key in Object.prototype);
  if (!(catchall instanceof z.core.$ZodNever) || checksOf(schema).length > 0 || isOdd) return doubt;
  const fields = new Map(Object.entries(shape).map(([key, field]) => [key, fieldOf(field)]));
  const needed = [...fields.values()].filter(({ isNeeded }) => isNeeded).length;
  return (value) => {
    if (!isRecord(value)) return false;
    let found = 0;
    for (const key in value) {
      const field = fields.get(key);
      if (field === undefined || !field.holds(value[key])) return false;
      if (field.isNeeded) found++;
    }
    return found === needed;
  };
}

interface Field {
  isNeeded: boolean;
  holds: Guard;
}

function fieldOf(schema: z.core.$ZodType): Field {
  if (!(schema instanceof z.core.$ZodOptional)) return { isNeeded: true, holds: guardOf(schema) };
  return { isNeeded: false, holds: guardOf(schema._zod.def.innerType) };
}

function arrayGuard(schema: z.core.$ZodArray): Guard {
  const holds = guardOf(schema._zod.def.element);
  const most = mostIn(checksOf(schema));
  if (most === undefined) return doubt;
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return false;
    for (const item of value) if (!holds(item)) return false;
    return true;
  };
}

/** The most items of an array; undefined where there is more to check. */
function mostIn(checks: readonly z.core.$ZodCheck[]): number | undefined {
  let most = Number.POSITIVE_INFINITY;
  for (const check of checks) {
    if (!(check instanceof z.core.$ZodCheckMaxLength)) return undefined;
    most = Math.min(most, check._zod.def.maximum);
  }
  return most;
}

const anyOf =
  (guards: readonly Guard[]): Guard =>
  (value) =>
    guards.some((holds) => holds(value));

function stringGuard(schema: z.core.$ZodString): Guard {
  // E-mail addresses and the like are checked by more than what stands among the checks.
  if (schema instanceof z.core.$ZodStringFormat || schema._zod.def.coerce === true) return doubt;
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  const patterns: RegExp[] = [];
  for (const check of checksOf(schema)) {
    // Lengths are in code points, of which each is one or two units of a string.
    if (check instanceof z.core.$ZodCheckMinLength) least = Math.max(least, 2 * check._zod.def.minimum - 1);
    else if (check instanceof z.core.$ZodCheckMaxLength) most = Math.min(most, check._zod.def.maximum);
    else if (check instanceof z.core.$ZodCheckRegex) patterns.push(check._zod.def.pattern);
    else return doubt;
  }
  const [pattern, ...more] = patterns;
  // Such a pattern remembers where it was.
  if (more.length > 0 || pattern?.global === true || pattern?.sticky === true) return doubt;
  return (value) =>
    typeof value === 'string' &&
    value.length >= least &&
    value.length <= most &&
    (pattern === undefined || pattern.test(value));
}

function integerGuard(schema: z.core.$ZodNumberFormat): Guard {
  if (schema._zod.def.format !== 'safeint' || schema._zod.def.coerce === true) return doubt;
  let [least, most] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  for (const check of checksOf(schema)) {
    if (check instanceof z.core.$ZodCheckGreaterThan) least = Math.max(least, boundOf(check));
    else if (check instanceof z.core.$ZodCheckLessThan) most = Math.min(most, boundOf(check));
    else return doubt;
  }
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** Of a bound that is itself allowed; of others nothing is beyond doubt. */
function boundOf({ _zod: { def } }: z.core.$ZodCheckGreaterThan | z.core.$ZodCheckLessThan): number {
  return def.inclusive && typeof def.value === 'number' ? def.value : Number.NaN;
}

function valueGuard(schema: z.core.$ZodEnum | z.core.$ZodLiteral): Guard {
  const values: ReadonlySet<unknown> = schema._zod.values;
  return (value) => values.has(value);
}
