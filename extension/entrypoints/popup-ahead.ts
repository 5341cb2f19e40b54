import { defineUnlistedScript } from '#imports';
import { beginAhead } from '../directory/ahead.ts';

/** The first script of the toolbar's window, before the modules. */
export default defineUnlistedScript(beginAhead);
