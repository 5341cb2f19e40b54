/** How often meetings come. */
export const rhythmNames = ['once', 'weekly', 'fortnightly', 'monthly'] as const;
export type Rhythm = (typeof rhythmNames)[number];

export const isRhythm = (text: string): text is Rhythm => rhythmNames.some((name) => name === text);
