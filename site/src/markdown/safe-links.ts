import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

/** A page of the site, a place in the page, or an address that a browser opens without running it. */
const safe = /^(?:https?:\/\/|mailto:|#|\/(?!\/)|\.{1,2}\/)/i;

/**
 * Stops the build at a link that could run something, such as `javascript:`, and at raw HTML in Markdown. The pages'
 * content security policy would block both; a writer should hear of it before a reader does.
 */
export const safeLinks: HastPluginDefinition = defineHastPlugin({
  name: 'safe-links',
  element: {
    filter: ['a'],
    visit(link, context) {
      const address = link.properties['href'];
      if (typeof address !== 'string' || safe.test(address)) return;
      throw new Error(
        `${context.fileURL?.pathname ?? 'A text'}, link to "${address}": use an address that begins with https://, mailto:, / or #.`,
      );
    },
  },
  raw(node, context) {
    if (/^\s*<!--/.test(node.value)) return;
    throw new Error(
      `${context.fileURL?.pathname ?? 'A text'}: HTML in Markdown, "${node.value.slice(0, 60)}". Write it as Markdown.`,
    );
  },
});
