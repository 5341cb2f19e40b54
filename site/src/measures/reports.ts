import { getCollection } from 'astro:content';
import type { MeasuresReport } from '@kith/shared/measure/report';

/** Every published report, the earliest first. Throws where a file is not called by its period. */
export async function reports(): Promise<MeasuresReport[]> {
  const entries = await getCollection('measures');
  const strange = entries.find(({ filePath, data }) => !filePath?.endsWith(`/${data.period}.json`));
  if (strange !== undefined)
    throw new Error(
      `${strange.filePath ?? strange.id} is the report of ${strange.data.period}: call it ${strange.data.period}.json.`,
    );
  return entries.map(({ data }) => data).sort((left, right) => (left.period < right.period ? -1 : 1));
}
