import Ask from './Ask.astro';
import Calculator from './Calculator.astro';
import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Conversation from './Conversation.astro';
import Figures from './Figures.astro';
import Margin from './Margin.astro';
import Minute from './Minute.astro';
import Objection from './Objection.astro';
import Part from './Part.astro';
import Practice from './Practice.astro';
import Reflection from './Reflection.astro';
import Scene from './Scene.astro';
import Script from './Script.astro';
import Signs from './Signs.astro';
import Term from './Term.astro';
import Told from './Told.astro';
import Trouble from './Trouble.astro';
import Turn from './Turn.astro';
import Wall from './Wall.astro';

/** What writers may use in MDX without an import. */
export const components = {
  Ask,
  Calculator,
  Checklist,
  Cite,
  Claim,
  Conversation,
  Figures,
  Margin,
  Minute,
  Objection,
  Part,
  Practice,
  Reflection,
  Scene,
  Script,
  Signs,
  Term,
  Told,
  Trouble,
  Turn,
  Wall,
};
