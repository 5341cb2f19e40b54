import { languageOf, mainLanguage } from '../languages/languages.ts';
import { strings as en } from './en.ts';
import type { Strings } from './translation.ts';
import { written } from './written.ts';

/** What a page says in its language. */
export const stringsIn = (language: string): Strings => written[language] ?? written[mainLanguage] ?? en;

/** What the page at an address says. */
export const stringsAt = (path: string): Strings => stringsIn(languageOf(path));
