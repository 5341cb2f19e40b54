import type { Strings } from '../strings/translation.ts';

/** The rooms that the header leads to, in its order, by their address in the main language. */
export const menuOf = ({ nav }: Strings): { path: string; label: string }[] => [
  { path: '/stories/', label: nav.stories },
  { path: '/guides/', label: nav.guides },
  { path: '/sessions/', label: nav.sessions },
  { path: '/evidence/', label: nav.evidence },
  { path: '/vocabulary/', label: nav.vocabulary },
  { path: '/extension/', label: nav.extension },
  { path: '/search/', label: nav.search },
];
