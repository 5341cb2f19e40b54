import { defineUnlistedScript } from '#imports';
import { startNames } from '../page/names.ts';

export default defineUnlistedScript(() => {
  if (globalThis.kithScripts !== undefined) globalThis.kithScripts.startNames = startNames;
});
