import { extension } from './de/extension.ts';
import { frame } from './de/frame.ts';
import { front } from './de/front.ts';
import { guides } from './de/guides.ts';
import { reading } from './de/reading.ts';
import { search } from './de/search.ts';
import { vocabulary } from './de/vocabulary.ts';
import type { Strings } from './translation.ts';

/** Every word of the interface in German ("du"), for the pages that may be in several languages. */
export const strings: Strings = { ...extension, ...frame, ...front, ...guides, ...reading, ...search, ...vocabulary };
