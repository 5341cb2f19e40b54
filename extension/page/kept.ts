import { mayIdentify } from '@kith/shared/recognise/filter';
import { NameScanner } from '@kith/shared/recognise/scan';
import * as elements from './elements.ts';
import * as identified from './identified.ts';
import * as reading from './reading.ts';
import * as slices from './slices.ts';
import * as texts from './texts.ts';
import * as walker from './walker.ts';

/**
 * What the first script has that the second needs as well. The build makes the second take these modules from here
 * (`second-script-build.ts`), so that no page loads them twice.
 */
export const kept = {
  elements,
  filter: { mayIdentify },
  identified,
  reading,
  scan: { NameScanner },
  slices,
  texts,
  walker,
};
