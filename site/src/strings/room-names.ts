import type { Strings } from './translation.ts';

/** What the lists of the site are called in its header, at its foot, above their pages and in the search, by the first part of their address. */
export const roomNames = ({ nav, footer }: Strings) => ({ ...nav, leaders: footer.leaders, measures: footer.measures });
