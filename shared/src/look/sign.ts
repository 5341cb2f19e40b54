/** Kith's own sign on a 32 × 32 field: two people, and what runs between them. Also drawn in the icon files of site and extension. */
export const sign = {
  path: 'M6.5 23C9 5.5 22.5 5.5 25 21',
  strokeWidth: 3,
  dots: [
    { x: 6.5, y: 23.5, radius: 3.6 },
    { x: 25, y: 22.5, radius: 5 },
  ],
} as const;
