/**
 * What the windows share but for the toolbar's, in three files. Left to itself the bundler makes a file of whatever two windows
 * have in common, some of a hundred bytes, and each takes a browser with two processors a millisecond or two.
 */
const groups: readonly { name: string; modules: readonly RegExp[] }[] = [
  {
    name: 'views',
    modules: [
      /\/preact\//,
      /\/@wxt-dev\/(?:browser|i18n)\//,
      /\/wxt\/dist\/browser/,
      /\/\.wxt\/i18n\//,
      /^\0?virtual:wxt/,
      /\/extension\/send\.ts$/,
      /\/extension\/look\/(?:icons|initials|characters|Avatar|format-language|language|isolated|link|kind-names|Thread|dates)\.tsx?$/,
      /\/extension\/card\/(?:channels|expertise|mail)\.ts$/,
      /\/shared\/src\/(?:look\/threads|person\/levels|vocabulary\/relationship)\.ts$/,
    ],
  },
  {
    name: 'schemas',
    modules: [/\/zod\/v4\//, /\/extension\/(?:messages|panel\/port)\.ts$/, /\/shared\/src\/vocabulary\/concept\.ts$/],
  },
  {
    name: 'search',
    modules: [
      /vite\/preload-helper/,
      /\/idb\//,
      /\/extension\/directory\/(?:ahead|directory|search|stored-index)\.ts$/,
      /\/extension\/feed\/(?:bucket|cache|index-store)\.ts$/,
      /\/extension\/kept\/(?:id-list|recent)\.ts$/,
      /\/extension\/look\/(?:marked|Marked|picture-shown|use-lazy)\.tsx?$/,
      /\/extension\/popup\/(?:reasons|opening|SearchField|Hit|Results|filters|state|use-search|use-directory|use-me)\.tsx?$/,
      /\/shared\/src\/search\//,
      /\/shared\/src\/person\/(?:fold|words)\.ts$/,
      /\/shared\/src\/(?:hash|sorted|vocabulary\/experts)\.ts$/,
      /\/shared\/src\/feed\/(?:guides-about|lapse|sharding)\.ts$/,
    ],
  },
];

/** For the bundler of the windows. */
export const sharedChunks = {
  includeDependenciesRecursively: false,
  groups: groups.map(({ name, modules }) => ({
    name,
    test: (id: string): boolean => modules.some((module) => module.test(id)),
  })),
};
