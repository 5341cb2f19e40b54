import { chance as chanceOf } from '../support/crowd.ts';
import {
  type Cast,
  type Chance,
  nearMiss,
  phrase,
  pickLanguage,
  pickPerson,
  sentence,
  writtenName,
} from './scan-text.ts';
import type { Language } from './scan-words.ts';

/** A page that was made, and who stands on it. */
export interface GeneratedPage {
  html: string;
  /** How often each colleague's name was put into it, by `plainName`. E-mail addresses are not counted. */
  planted: ReadonlyMap<string, number>;
}

/** A name without what may be written differently: accents, capitals, the kind of space, a possessive ending. */
export const plainName = (written: string): string =>
  written.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ').replace(/’s$/u, '').trim();

/** Of the sentences in running text, how many name a colleague, and how many somebody who only looks like one. */
const density = { named: 0.05, nearMiss: 0.05 };

/**
 * An intranet page: navigation, headings, paragraphs, lists, tables, comments, in several languages, the same for the same
 * seed.
 * @param length of its text, in UTF-16 code units, about
 */
export function generatePage(length: number, cast: Cast, seed: number): GeneratedPage {
  const chance = chanceOf(seed);
  const planted = new Map<string, number>();
  const named = (): string => {
    const person = pickPerson(cast.people, chance);
    const key = plainName(person.name.display);
    planted.set(key, (planted.get(key) ?? 0) + 1);
    return writtenName(person, chance);
  };
  const insert = (): string | undefined => {
    const roll = chance();
    if (roll < density.named) return named();
    return roll < density.named + density.nearMiss ? nearMiss(cast, chance) : undefined;
  };
  const blocks: string[] = [];
  for (let written = 0; written < length; ) {
    const block = makeBlock({ language: pickLanguage(chance), chance, insert, named, cast });
    blocks.push(block);
    written += block.replaceAll(/<[^>]*>/gu, '').length;
  }
  return { html: frame(blocks.join('\n'), chance), planted };
}

interface Making {
  language: Language;
  chance: Chance;
  /** A name, a near miss, or mostly nothing. */
  insert: () => string | undefined;
  named: () => string;
  cast: Cast;
}

function makeBlock(making: Making): string {
  const { language, chance, named, cast } = making;
  const roll = chance();
  const short = (): string => phrase(language, 2 + Math.floor(chance() * 4), chance);
  if (roll < 0.5) return `    <p lang="${language.code}">${sentences(making, 2 + Math.floor(chance() * 5))}</p>`;
  if (roll < 0.58) return `    <h2 id="s${Math.floor(chance() * 1e6)}">${short()}</h2>`;
  if (roll < 0.74) {
    const items = times(3 + Math.floor(chance() * 6), () => `      <li>${sentences(making, 1)}</li>`);
    return `    <ul>\n${items.join('\n')}\n    </ul>`;
  }
  if (roll < 0.8) {
    const rows = times(2 + Math.floor(chance() * 5), () => {
      const email = pickPerson(cast.people, chance).email ?? '';
      const contact = chance() < 0.3 ? `<a href="mailto:${email}">${email}</a>` : short();
      return `      <tr>\n        <td>${named()}</td>\n        <td>${short()}</td>\n        <td>${contact}</td>\n      </tr>`;
    });
    return `    <table>\n      <tbody>\n${rows.join('\n')}\n      </tbody>\n    </table>`;
  }
  if (roll < 0.88) {
    const head = `<a class="author" href="#">${named()}</a> <time>2026-03-${10 + Math.floor(chance() * 18)}</time>`;
    return `    <div class="comment">\n      <div class="head">${head}</div>\n      <p>${sentences(making, 2)}</p>\n    </div>`;
  }
  if (roll < 0.92)
    return `    <pre><code>const ${short().replaceAll(' ', '_')} = read(${Math.floor(chance() * 99)});\n</code></pre>`;
  return `    <dl>\n      <dt>${short()}</dt>\n      <dd>${sentences(making, 1)}</dd>\n    </dl>`;
}

const sentences = ({ language, chance, insert }: Making, count: number): string =>
  times(count, () => sentence(language, chance, insert())).join(language.space);

const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);

function frame(blocks: string, chance: Chance): string {
  const links = times(24, () => `        <li><a href="/">${sentence(pickLanguage(chance), chance)}</a></li>`).join(
    '\n',
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Generated page</title>
<style>
body { font: 15px/1.5 sans-serif; margin: 0 2rem }
table { border-collapse: collapse }
td { border: 1px solid #ccc; padding: 4px }
</style>
</head>
<body>
  <header><nav>
      <ul>
${links}
      </ul>
  </nav></header>
  <main>
${blocks}
  </main>
  <footer><p>Intranet</p></footer>
</body>
</html>
`;
}
