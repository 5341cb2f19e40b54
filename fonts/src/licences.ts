import { wholeFont } from './whole.ts';

/** The SIL Open Font License of each family, a file of text, which goes wherever its letters are handed on. */
export const licences = ['literata', 'atkinson-hyperlegible-next'].map((family) => ({
  family,
  file: wholeFont(`@fontsource-variable/${family}/LICENSE`),
}));
