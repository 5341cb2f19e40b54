import type { MeasuresReport } from '@kith/shared/measure/report';
import type { APIRoute, GetStaticPaths } from 'astro';
import { reportCsv } from '../../../../publisher/measure/csv.ts';
import { reports } from '../../../measures/reports.ts';

/** A report's figures, one a row. */
export const getStaticPaths = (async () =>
  (await reports()).map((report) => ({
    params: { period: report.period },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: MeasuresReport }> = ({ props }) =>
  new Response(reportCsv(props.report), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
