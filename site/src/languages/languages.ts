import { pages } from '../house/house.ts';
import { whole, written } from '../strings/written.ts';
import * as address from './address.ts';
import { checkedLanguages } from './checked.ts';

/** The languages of this site, the main one first. */
export const languages = checkedLanguages(pages.languages, { whole, written: Object.keys(written) });

export const [mainLanguage = 'en'] = languages;

/** Those that the main one is translated into. */
export const otherLanguages = languages.slice(1);

export const languageOf = (path: string): string => address.languageAt(path, languages);
export const mainPathOf = (path: string): string => address.mainPath(path, languages);
export const addressIn = (language: string, path: string): string => address.pathIn(language, path, languages);
