/** The search over the whole site. */
export const search = {
  search: {
    title: 'Search',
    lead: 'Stories, guides, words, session plans, studies, the briefing and the figures.',
    field: 'Search for',
    rooms: 'In',
    everywhere: 'Everywhere',
    /** `#` stands for the number. */
    found: {
      none: 'Nothing has all of these words. Try fewer, or another word for it.',
      one: '1 page',
      many: '# pages',
    },
    more: 'Show more',
    keys: 'Arrow keys go through what was found, Escape comes back here.',
    broken: 'The search could not be loaded. The list below has every page.',
    /** A link to the search in another language. */
    elsewhere: (language: string): string =>
      `Search what is in ${new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language}`,
    allTitle: 'Everything there is',
    allLead: 'Every page, by its name.',
  },
} as const;
