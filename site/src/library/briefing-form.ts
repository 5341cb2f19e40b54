/** What a briefing's form asks of its text. */
export type BriefingFields =
  | { form: 'case' | 'version' | 'objections' | 'cost' }
  | { form: 'talk'; minutes: number; parts: readonly { title: string; minutes: number }[] };

/** The ids of what a briefing may refer to. */
export interface Known {
  studies: ReadonlySet<string>;
  stories: ReadonlySet<string>;
}

interface Need {
  name: string;
  component: string;
  atLeast: number;
}

const claim: Need = { name: 'a claim with its study', component: 'Claim study="id-of-the-study"', atLeast: 1 };
const ask: Need = { name: 'what is asked of the reader', component: 'Ask', atLeast: 1 };

const needs: Readonly<Record<BriefingFields['form'], readonly Need[]>> = {
  case: [
    { ...claim, name: 'three claims, each with its study', atLeast: 3 },
    { name: 'the figures of the organisation', component: 'Figures', atLeast: 1 },
    { name: 'two stories', component: 'Told story="id-of-the-story"', atLeast: 2 },
    ask,
  ],
  version: [claim, ask],
  objections: [{ name: 'five objections, each with an answer', component: 'Objection says="…"', atLeast: 5 }, claim],
  cost: [{ name: 'the calculator', component: 'Calculator', atLeast: 1 }, claim],
  talk: [{ name: 'something to say', component: 'Script', atLeast: 1 }, claim],
};

/** A calm pace for a room, in words a minute: what is to be said in a part has to fit into its minutes. */
export const wordsAMinute = 130;

const nameOf = (component: string): string => component.replace(/ .*/s, '');

const count = (body: string, component: string): number =>
  body.match(new RegExp(`<${nameOf(component)}\\b`, 'g'))?.length ?? 0;

const valuesOf = (body: string, component: string, attribute: string): string[] =>
  [...body.matchAll(new RegExp(`<${component}\\b[^>]*?\\b${attribute}="([^"]*)"`, 'g'))].map(
    ([, value]) => value ?? '',
  );

/** The words between `<Script>` and `</Script>` in each part of a talk, counted. */
function spokenWords(body: string): number[] {
  return [...body.matchAll(/<Part\b[^>]*>([\s\S]*?)<\/Part>/g)].map(([, part = '']) =>
    [...part.matchAll(/<Script\b[^>]*>([\s\S]*?)<\/Script>/g)]
      .map(([, said = '']) => said.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’,.-]*/gu)?.length ?? 0)
      .reduce((sum, words) => sum + words, 0),
  );
}

/**
 * What a briefing lacks and what it refers to in vain, as sentences that say what to do. Every claim names a study, so that its limit
 * stands beside it.
 */
export function briefingFaults(fields: BriefingFields, body: string, known: Known): string[] {
  const missing = needs[fields.form]
    .filter(({ component, atLeast }) => count(body, component) < atLeast)
    .map(({ name, component }) => `it lacks ${name}. Write it as <${component}>.`);
  const studies = valuesOf(body, 'Claim', 'study');
  const nameless = count(body, 'Claim') - studies.length;
  return [
    ...missing,
    ...(nameless > 0 ? [`${nameless} <Claim> without a study. Name it, or say the thing without a claim.`] : []),
    ...studies
      .filter((id) => !known.studies.has(id))
      .map((id) => `<Claim study="${id}">: there is no such study in content/evidence. Write its file or take it out.`),
    ...valuesOf(body, 'Told', 'story')
      .filter((id) => !known.stories.has(id))
      .map((id) => `<Told story="${id}">: there is no such story in content/stories. Write its file or take it out.`),
    ...(fields.form === 'talk' ? overlong(fields.parts, body) : []),
  ];
}

function overlong(parts: readonly { title: string; minutes: number }[], body: string): string[] {
  return spokenWords(body).flatMap((words, index) => {
    const part = parts[index];
    if (part === undefined || words <= part.minutes * wordsAMinute) return [];
    return [
      `“${part.title}” has ${words} words to say in ${part.minutes} min; ${part.minutes * wordsAMinute} fit. Cut some, or give it a minute more.`,
    ];
  });
}
