import { csv } from './csv.ts';
import { startOf } from './encoding.ts';
import type { SourceFile, SourceFormat } from './format.ts';
import { graph } from './graph.ts';
import { jsonld } from './jsonld.ts';
import { ldif } from './ldif/ldif.ts';
import { scim } from './scim.ts';
import { vcard } from './vcard/vcard.ts';

/** Every format that people are read from; the first that recognises a file reads it. */
const formats: readonly SourceFormat[] = [jsonld, scim, graph, vcard, ldif, csv];

export const formatNames = [
  'csv',
  'scim',
  'graph',
  'vcard',
  'ldif',
  'jsonld',
] as const satisfies readonly SourceFormat['name'][];

/** As much of a file as it is recognised by. */
const head = 65_536;

/** The format that a name means, or the one that the file shows itself to be; CSV where it is none of the others. */
export async function formatOf(source: SourceFile, name: SourceFormat['name'] | undefined): Promise<SourceFormat> {
  const named = formats.find((format) => format.name === name);
  if (named !== undefined) return named;
  const start = new TextDecoder().decode(await startOf(source, head));
  const ending = /\.[^./\\]+$/.exec(source.file)?.[0].toLowerCase() ?? '';
  return formats.find((format) => format.recognises(start, ending)) ?? csv;
}
