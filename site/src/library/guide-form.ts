/** A part that every guide has. A reader who knows one guide then finds their way in all of them. */
interface Part {
  name: string;
  /** What a writer does about it. */
  remedy: string;
  isIn: (body: string) => boolean;
}

/** So many steps make a lesson. */
const leastSteps = 3;

const between = (component: string): Pick<Part, 'remedy' | 'isIn'> => ({
  remedy: `Write it between <${component}> and </${component}>.`,
  isIn: (body) => body.includes(`<${component}`) && body.includes(`</${component}>`),
});

const parts: readonly Part[] = [
  { name: 'idea in a minute', ...between('Minute') },
  {
    name: `way of at least ${leastSteps} steps`,
    remedy: 'Give each step a heading, "## 1. Say what you want", before the part on what goes wrong.',
    isIn: (body) => stepsIn(body) >= leastSteps,
  },
  { name: 'words to use', ...between('Script') },
  {
    name: 'worked conversation',
    remedy: 'Write it between <Conversation label="…"> and </Conversation>, each turn in <Turn by="Name">…</Turn>.',
    isIn: (body) => /<Turn by=/.test(body) && between('Conversation').isIn(body),
  },
  { name: 'exercise', ...between('Practice') },
  { name: 'reflection after the exercise', ...between('Reflection') },
  { name: 'part on what goes wrong', ...between('Trouble') },
  { name: 'signs that it works', ...between('Signs') },
  { name: 'checklist', ...between('Checklist') },
];

/** Headings of the second rank before the part on what goes wrong, less the one that stands over that part. */
function stepsIn(body: string): number {
  const [way = ''] = body.split('<Trouble');
  const headings = way.match(/^## /gm) ?? [];
  return headings.length - 1;
}

/**
 * The parts of a guide's form that its text lacks, as sentences that say what to do. For whom and when it is, and its
 * sources, stand in its front matter.
 */
export function partsMissing(body: string): string[] {
  return parts.filter((part) => !part.isIn(body)).map(({ name, remedy }) => `the guide has no ${name}. ${remedy}`);
}
