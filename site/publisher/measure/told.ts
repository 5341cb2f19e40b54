import { type Figure, isShown } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { number, plural } from '../quality/figures.ts';
import type { Surveyed } from '../survey/survey.ts';
import { surveyRecord, surveyText } from '../survey/told.ts';

/** What `kith measure` came to. */
export interface Measured {
  report: MeasuresReport;
  /** The files of the report, as messages name them. */
  files: string[];
  /** The same report was there already. */
  unchanged: boolean;
  /** Contributions that were taken, and those of them that were handed over before, word for word. */
  read: number;
  repeated: number;
  /** Where the results of a survey were given. */
  survey?: Surveyed;
}

const told = (figure: Figure): string => (isShown(figure) ? number(figure.shown) : 'not told');

function topicsText({ supplyAndDemand }: MeasuresReport): string[] {
  if (supplyAndDemand === undefined) return [];
  const { 'learning-demand': demand, 'teaching-supply': supply, 'topics-with-one-expert': single } = supplyAndDemand;
  return [
    `  want to learn something: ${told(demand.value)}; open to teach: ${told(supply.value)}; topics with one expert: ${told(single.value)}`,
  ];
}

/** For a person at a terminal, as lines. */
export function measuredText(measured: Measured | undefined): string[] {
  if (measured === undefined) return ['Nothing was measured.'];
  const { files, read, repeated, report, survey, unchanged } = measured;
  const { minimumGroup, period, reach, withheld } = report;
  const hidden = withheld.reduce((sum, { figures }) => sum + figures, 0);
  const twice = repeated === 0 ? '' : `, ${number(repeated)} more handed over twice`;
  const noisy = report.epsilon === undefined ? '' : `, with noise of ε = ${report.epsilon} in the counts`;
  const reached = [
    `${period}, from ${plural(read, 'contribution', 'contributions')}${twice}${noisy}:`,
    `  people reached: ${told(reach['people-reached'].value)}; relationships: ${told(reach['relationships-reached'].value)}; sessions: ${told(reach['sessions-held'].value)}; hours: ${told(reach['learning-hours'].value)}`,
  ];
  return [
    ...(read === 0 && !isShown(report.contributions) ? [`${period}:`] : reached),
    ...topicsText(report),
    ...(survey === undefined ? [] : surveyText(survey)),
    `  ${plural(hidden, 'figure is', 'figures are')} not told, so that no group of fewer than ${minimumGroup} people can be seen.`,
    `${unchanged ? 'Unchanged' : 'Written'}: ${files.join(', ')}`,
  ];
}

/** For machines. */
export function measuredRecord(measured: Measured | undefined): object {
  if (measured === undefined) return {};
  const { files, read, repeated, report, survey, unchanged } = measured;
  const { period, withheld } = report;
  const answers = survey === undefined ? {} : { survey: surveyRecord(survey) };
  return { period, contributions: read, repeated, files, unchanged, withheld, ...answers };
}
