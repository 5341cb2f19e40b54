import * as z from 'zod/mini';

/**
 * A schema that takes and refuses what another does, its objects read by code that is compiled for each: for where many values are
 * read and programs may be made at run time (`new Function`). It is zod's own way, which zod/mini, made for pages, leaves out: a
 * contribution is checked in three quarters of the time.
 */
export function compiled(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.core.$ZodObject) {
    const { def } = schema._zod;
    const shape = Object.fromEntries(Object.entries(def.shape).map(([key, value]) => [key, compiled(value)]));
    return new z.core.$ZodObjectJIT({ ...def, shape });
  }
  if (schema instanceof z.core.$ZodArray) {
    const { def } = schema._zod;
    return new z.core.$ZodArray({ ...def, element: compiled(def.element) });
  }
  if (schema instanceof z.core.$ZodOptional) {
    const { def } = schema._zod;
    return new z.core.$ZodOptional({ ...def, innerType: compiled(def.innerType) });
  }
  if (schema instanceof z.core.$ZodDiscriminatedUnion) {
    const { def } = schema._zod;
    return new z.core.$ZodDiscriminatedUnion({ ...def, options: def.options.map(compiled) });
  }
  return schema;
}
