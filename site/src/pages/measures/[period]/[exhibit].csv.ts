import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../../library/catalogue.ts';
import { exhibitsOf, namesIn } from '../../../measures/exhibits.ts';
import { reports } from '../../../measures/reports.ts';
import { csvOf } from '../../../measures/table.ts';
import { trendExhibits } from '../../../measures/trends.ts';

/** The figures of each chart as a file. */
export const getStaticPaths = (async () => {
  const names = namesIn((await catalogue()).concepts);
  const all = await reports();
  const simulated = all.some((report) => report.simulated === true);
  const trends = trendExhibits(all, names).map(({ id, table }) => ({
    params: { period: 'trend', exhibit: id },
    props: { text: csvOf(table, simulated) },
  }));
  const charts = all.flatMap((report) =>
    exhibitsOf(report, names).flatMap(({ exhibits }) =>
      exhibits.map(({ id, table }) => ({
        params: { period: report.period, exhibit: id },
        props: { text: csvOf(table, report.simulated === true) },
      })),
    ),
  );
  return [...trends, ...charts];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
