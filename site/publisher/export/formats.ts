import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { jsonld } from './jsonld.ts';
import { scim } from './scim.ts';
import { vcard } from './vcard.ts';

/** What a directory can be written as, by the name that `--format` takes. */
export const exportFormats = { csv, vcard, scim, jsonld } satisfies Readonly<Record<string, ExportFormat>>;

export type ExportName = keyof typeof exportFormats;

export const exportNames = ['csv', 'vcard', 'scim', 'jsonld'] as const satisfies readonly ExportName[];
