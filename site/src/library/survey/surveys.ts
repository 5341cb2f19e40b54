import { getCollection } from 'astro:content';
import type { Construct, Scale } from '@kith/shared/survey/bank';
import { type Survey, surveyOf } from './survey.ts';

/** The survey bank: every set in the order that its writers gave, with its scales and constructs. */
export async function surveyBank(): Promise<{ surveys: Survey[]; scales: Scale[] }> {
  const [sets, scales, constructs] = await Promise.all([
    getCollection('questionSets'),
    getCollection('scales'),
    getCollection('constructs'),
  ]);
  const scaleOf = new Map<string, Scale>(scales.map(({ data }) => [data.id, data]));
  const constructOf = new Map<string, Construct>(constructs.map(({ data }) => [data.id, data]));
  const surveys = sets
    .sort((one, other) => one.data.order - other.data.order)
    .map(({ id, data }) => surveyOf(id, data, scaleOf, constructOf));
  return { surveys, scales: scales.map(({ data }) => data) };
}
