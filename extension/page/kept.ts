import { domainOf, mayHaveDomain, mayIdentify } from '@kith/shared/recognise/filter';
import * as gap from '@kith/shared/recognise/gap';
import * as scan from '@kith/shared/recognise/scan';
import * as contacts from '@kith/shared/recognise/scan-contacts';
import * as wordReader from '@kith/shared/recognise/word-reader';
import * as elements from './elements.ts';
import * as identified from './identified.ts';
import * as reading from './reading.ts';
import * as slices from './slices.ts';
import * as texts from './texts.ts';
import * as walker from './walker.ts';

/**
 * What the first script has that the second needs as well. The build makes the second take these modules from here
 * (`second-script-build.ts`), so that no page loads them twice: each with all its exports, for nobody checks which it takes.
 */
export const kept = {
  contacts,
  elements,
  // All but the builder of filters, which is for the background.
  filter: { domainOf, mayHaveDomain, mayIdentify },
  gap,
  identified,
  reading,
  scan,
  slices,
  texts,
  walker,
  wordReader,
};
