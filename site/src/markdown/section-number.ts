import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

/**
 * Sets the number of a heading apart, "3. Find three names" as a number and its words, so that it can hang in the margin.
 * Heard or copied, the heading is what its writer wrote.
 */
export const sectionNumber: HastPluginDefinition = defineHastPlugin({
  name: 'section-number',
  element: {
    filter: ['h2', 'h3'],
    visit(heading, context) {
      const [first] = heading.children;
      if (first?.type !== 'text') return;
      const match = /^(\d+\.)\s+(.+)$/s.exec(first.value);
      if (match?.[1] === undefined || match[2] === undefined) return;
      context.replaceNode(first, [
        {
          type: 'element',
          tagName: 'span',
          properties: { className: ['section-number'] },
          children: [{ type: 'text', value: match[1] }],
        },
        { type: 'text', value: ` ${match[2]}` },
      ]);
    },
  },
});
