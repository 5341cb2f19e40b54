import { constructSchema, type Item, questionSetSchema, type Scale, scaleSchema } from '@kith/shared/survey/bank';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { type ContentFile, readEntry } from '../content/entry.ts';
import type { Fault } from '../report.ts';

/** A question of the survey bank with its scale. */
export interface BankItem extends Item {
  scaled: Scale;
}

/**
 * The questions of the survey bank that are answered on a scale, by id. What is wrong with a set is told by the site's build.
 * @param sets `surveys/*.md`
 * @param scales the text of `surveys/scales.yml`
 */
export function readBank(sets: readonly ContentFile[], scales: string): ReadonlyMap<string, BankItem> {
  const parsed = z.array(scaleSchema).safeParse(parse(scales));
  const byId = new Map((parsed.data ?? []).map((scale) => [scale.id, scale]));
  const ignored: Fault[] = [];
  const items = sets.flatMap((file) => readEntry(file, questionSetSchema, ignored)?.data.items ?? []);
  return new Map(
    items.flatMap((item): [string, BankItem][] => {
      const scaled = byId.get(item.scale ?? '');
      return scaled === undefined ? [] : [[item.id, { ...item, scaled }]];
    }),
  );
}

/** The names of what questions ask about together, by id. @param constructs the text of `surveys/constructs.yml` */
export function readConstructNames(constructs: string): ReadonlyMap<string, string> {
  const parsed = z.array(constructSchema).safeParse(parse(constructs));
  return new Map((parsed.data ?? []).map(({ id, name }) => [id, name]));
}
