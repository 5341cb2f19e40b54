import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import Margin from './Margin.astro';
import Part from './Part.astro';
import Practice from './Practice.astro';
import Script from './Script.astro';
import Term from './Term.astro';

/** What writers may use in MDX without an import. */
export const components = { Checklist, Cite, Margin, Part, Practice, Script, Term };
