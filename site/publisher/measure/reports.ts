import { canonicalJson } from '@kith/shared/feed/canonical';
import { type MeasuresReport, reportSchema } from '@kith/shared/measure/report';
import { failed, ok, type Result } from '@kith/shared/result';
import type { FeedFolder } from '../feed/folder.ts';
import { parseJson } from '../feed/previous.ts';
import { reportCsv } from './csv.ts';
import { tellsTheSame } from './sections.ts';

/**
 * The report of a period in a folder; undefined where there is none.
 * @returns the error is a clause: what is wrong with the file
 */
export async function readReport(
  folder: FeedFolder,
  period: string,
): Promise<Result<MeasuresReport | undefined, string>> {
  const bytes = await folder.read(`${period}.json`);
  if (bytes === undefined) return ok(undefined);
  const parsed = reportSchema.safeParse(parseJson(bytes));
  return parsed.success ? ok(parsed.data) : failed('is no report of measures, version 1');
}

/** What was written; nothing of it where the same report is there already. */
export interface WrittenReport {
  files: string[];
  unchanged: boolean;
}

/**
 * Writes a report, unless there is another one of the same period: whoever has both could subtract one from the other, and what is
 * left would be the few who handed over in between. Sections that are not there yet, such as a survey's, can be added.
 * @returns the error is a clause: why nothing was written
 */
export async function writeReport(folder: FeedFolder, report: MeasuresReport): Promise<Result<WrittenReport, string>> {
  const files = [`${report.period}.json`, `${report.period}.csv`];
  const known = await readReport(folder, report.period);
  if (!known.ok) return failed(`is there, and ${known.error}`);
  if (known.value !== undefined) {
    if (figuresOf(known.value) === figuresOf(report)) return ok({ files, unchanged: true });
    if (!tellsTheSame(report, known.value))
      return failed(
        'is there already, with other figures: whoever has both reports could subtract one from the other and see the few who make the difference',
      );
  }
  const texts = [`${JSON.stringify(report, undefined, 1)}\n`, reportCsv(report)];
  for (const [place, name] of files.entries())
    await folder.write(name, new TextEncoder().encode(texts[place] ?? ''), true);
  return ok({ files, unchanged: false });
}

const figuresOf = (report: MeasuresReport): string => canonicalJson({ ...report, made: '' });
