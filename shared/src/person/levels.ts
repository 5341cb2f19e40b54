/** How well somebody knows something, from the least. */
export const expertiseLevels = ['foundation', 'working', 'advanced', 'expert'] as const;

export type ExpertiseLevel = (typeof expertiseLevels)[number];
