import type { MeasuresReport } from '@kith/shared/measure/report';
import type { APIRoute, GetStaticPaths } from 'astro';
import { reports } from '../../../measures/reports.ts';

/** A report as it is, for other programs. */
export const getStaticPaths = (async () =>
  (await reports()).map((report) => ({
    params: { period: report.period },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: MeasuresReport }> = ({ props }) =>
  new Response(`${JSON.stringify(props.report, undefined, 1)}\n`, { headers: { 'Content-Type': 'application/json' } });
