import { mdxToJs } from 'satteri';

/** `5:7: Expected a closing tag …`, as the compiler of the pages says it. */
const placed = /^(\d+):\d+: (.*)$/s;

/**
 * What keeps a text from becoming a page, as a sentence with its line: markup that is not closed, or a component that there is
 * not. Markdown without components cannot have either.
 * @param text the whole file, so that lines are those of the file
 * @param components the names that writers may use
 */
export function syntaxFault(path: string, text: string, components: ReadonlySet<string>): string | undefined {
  if (!path.endsWith('.mdx')) return undefined;
  try {
    mdxToJs(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', said = message] = placed.exec(message) ?? [];
    return `${path}:${line}: ${said.replace(/ \(mdx[^)]*\)$/, '')}. Close what is open, or write \\ before a < or { that is meant as a sign.`;
  }
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const strange = [...line.matchAll(/<([A-Z]\w*)/g)]
      .map((match) => match[1] ?? '')
      .find((name) => !components.has(name));
    if (strange !== undefined)
      return `${path}:${index + 1}, <${strange}>: there is no such component. Use one of ${[...components].sort().join(', ')}.`;
  }
  return undefined;
}
