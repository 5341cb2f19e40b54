import * as z from 'zod/mini';

/** So many languages an organisation writes in at most, the main one among them. */
export const mostLanguages = 20;

/** A language by its two letters (ISO 639-1), in small ones: `de`. */
export const languageCode = z.string().check(z.regex(/^[a-z]{2}$/));
