import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import Conversation from './Conversation.astro';
import Margin from './Margin.astro';
import Minute from './Minute.astro';
import Part from './Part.astro';
import Practice from './Practice.astro';
import Reflection from './Reflection.astro';
import Scene from './Scene.astro';
import Script from './Script.astro';
import Signs from './Signs.astro';
import Term from './Term.astro';
import Trouble from './Trouble.astro';
import Turn from './Turn.astro';

/** What writers may use in MDX without an import. */
export const components = {
  Checklist,
  Cite,
  Conversation,
  Margin,
  Minute,
  Part,
  Practice,
  Reflection,
  Scene,
  Script,
  Signs,
  Term,
  Trouble,
  Turn,
};
