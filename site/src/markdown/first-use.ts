import {
  defineHastPlugin,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';

type Element = MdxJsxTextElementHast | MdxJsxFlowElementHast;

/** The component's one attribute that says what it stands for: a concept's id, a source's number. */
const subject: Readonly<Record<string, string>> = { Term: 'id', Cite: 'n' };

function keyOf(element: Readonly<Element>): string | undefined {
  const wanted = element.name === null ? undefined : subject[element.name];
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== wanted) continue;
    const value = typeof attribute.value === 'string' ? attribute.value : attribute.value?.value;
    return `${element.name} ${value?.trim()}`;
  }
  return undefined;
}

/** The number of a source stands tight at its word, even where the writer left a space, and never begins a line. */
function closeUp(cite: Readonly<Element>, context: HastVisitorContext): void {
  const index = context.indexOf(cite);
  const before = index === undefined ? undefined : context.parent(cite)?.children[index - 1];
  if (before?.type === 'text' && before.value !== before.value.trimEnd())
    context.setProperty(before, 'value', before.value.trimEnd());
}

/**
 * Marks the first `<Term>` of each concept and the first `<Cite>` of each source in a document with the attribute
 * `first`. It is done on the tree, because components of one page do not always run in the order in which they stand.
 */
export const firstUse: HastPluginEntry = () => {
  const seen = new Set<string>();
  const visit = (element: Readonly<Element>, context: HastVisitorContext): Element | undefined => {
    if (element.name === 'Cite') closeUp(element, context);
    const key = keyOf(element);
    if (key === undefined || seen.has(key)) return undefined;
    seen.add(key);
    return { ...element, attributes: [...element.attributes, { type: 'mdxJsxAttribute', name: 'first', value: null }] };
  };
  const filter = Object.keys(subject);
  return defineHastPlugin({
    name: 'first-use',
    mdxJsxTextElement: { filter, visit },
    mdxJsxFlowElement: { filter, visit },
  });
};
