import given from '../../kith.config.ts';
import { readConfig } from '../../publisher/config.ts';

const read = readConfig(given);
if (!read.ok) throw new Error(`kith.config.ts: “${read.error.field}” ${read.error.reason}.`);

/** How the organisation wants its pages: name, address, links, colours. */
export const { pages } = read.value;
