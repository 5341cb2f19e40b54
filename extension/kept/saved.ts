import { idList } from './id-list.ts';

/** More than anybody looks through. Whoever has so many is told, rather than lose one unawares. */
export const mostSaved = 200;

/** Ids of the people whom the user saved, the latest first. */
export const savedPeople = idList('savedPeople', mostSaved);
