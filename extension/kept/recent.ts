import { idList } from './id-list.ts';

const mostRecent = 8;

/** Ids of the topics that the user opened, the latest first; never what they typed. */
export const recentTopics = idList('recentTopics', mostRecent);
