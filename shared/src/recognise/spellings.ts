const twoLetters = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }));
const spelledOut = /[äöüøå]/giu;

/** Of names with more such words only the first are spelled out one by one. */
const mostWords = 3;

/**
 * Other ways in which a name is written that folding does not make the same: `König` as `Koenig` (in each word or not), `van
 * der` as `vd`. Every one costs pages a byte or two.
 */
export function spellingsOf(name: string): string[] {
  const bare = name.normalize('NFC');
  const all = [bare, ...withLettersSpelledOut(bare)];
  const short = all.map((spelling) => spelling.replace(/(?<=\s)van (?:de|den|der)(?=\s)/iu, 'vd'));
  return [...new Set([...all, ...short])].filter((spelling) => spelling !== name);
}

function withLettersSpelledOut(name: string): string[] {
  const parts = name.split(/(?<=[\s-])/u);
  const places = parts.flatMap((part, place) => (part.search(spelledOut) < 0 ? [] : [place])).slice(0, mostWords);
  let all = [parts];
  for (const place of places) all = all.flatMap((each) => [each, each.with(place, spellOut(each[place] ?? ''))]);
  return all.slice(1).map((each) => each.join(''));
}

const spellOut = (word: string): string =>
  word.replaceAll(spelledOut, (letter) => {
    const letters = twoLetters.get(letter.toLowerCase()) ?? letter;
    return letter === letter.toLowerCase() ? letters : letters.slice(0, 1).toUpperCase() + letters.slice(1);
  });
