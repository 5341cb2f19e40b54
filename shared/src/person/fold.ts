/** Letters that Unicode does not decompose, as people type them without a special keyboard, and the final sigma. */
const plainLetters = new Map(
  Object.entries({
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ı: 'i',
    ħ: 'h',
    ŧ: 't',
    ς: 'σ',
  }),
);

const foldable = /[øłđðþßæœıħŧς]/gu;
/** Latin, Greek and Cyrillic diacritics and Arabic vowel points; the marks of Indic scripts are letters and stay. */
const diacritics = /[\u0300-\u036f\u064b-\u065f]/gu;
/** Apostrophes of every kind, soft hyphens, the Arabic stretching stroke, zero-width characters: nobody types them the same way twice. */
const dropped = /['’‘ʼ`´\u00ad\u0640\u200b-\u200d\u2060\ufeff]/gu;
const plain = /^[a-z0-9 ]*$/u;

/**
 * The form in which two spellings of one name are the same string: lower case, without diacritics, apostrophes, soft
 * hyphens and zero-width characters (UAX #15 compatibility decomposition, recomposed afterwards).
 * `fold('Skłodowska') === fold('SKLODOWSKA')`
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(diacritics, '').replace(dropped, '');
  // Mostly so: what takes an accent away leaves nothing to put together.
  if (plain.test(bare)) return bare;
  return bare.normalize('NFC').replace(foldable, (letter) => plainLetters.get(letter) ?? letter);
}
