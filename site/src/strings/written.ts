import { strings as de } from './de.ts';
import { strings as en } from './en.ts';
import type { Strings } from './translation.ts';

/** The languages that have words for the pages that may be in several. */
export const written: Readonly<Record<string, Strings>> = { en, de };

/** Those that have words for every page: one of them is a site's main language. */
export const whole: readonly string[] = ['en'];
