import type { MeasureSection } from '@kith/shared/measure/ids';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { flowsExhibit } from './bridging.ts';
import { topicsExhibit } from './directory.ts';
import { type Exhibit, isProtected, isTold } from './exhibit.ts';
import { changeExhibit, completionExhibit, confidenceExhibit, meetingExhibit, pulseExhibit } from './impact.ts';
import { asksExhibit, departmentsExhibit, kindsExhibit, statesExhibit } from './reach.ts';
import { constructsExhibit, questionsExhibit } from './survey.ts';
import { surveyDepartmentsExhibit } from './survey-departments.ts';

/** How the vocabulary calls things, by their ids. */
export const namesIn = (concepts: ReadonlyMap<string, { prefLabel: string }>): ReadonlyMap<string, string> =>
  new Map([...concepts].map(([id, { prefLabel }]) => [id, prefLabel]));

interface Section {
  section: MeasureSection;
  exhibits: Exhibit[];
  /** Titles of those of which nothing may be told. */
  untold: string[];
}

/** What a report has to show, section by section, in the order of reading. */
export function exhibitsOf(report: MeasuresReport, names: ReadonlyMap<string, string>): Section[] {
  const sections: [MeasureSection, (Exhibit | undefined)[]][] = [
    ['reach', [kindsExhibit(report, names), statesExhibit(report), asksExhibit(report), departmentsExhibit(report)]],
    ['bridging', [flowsExhibit(report)]],
    [
      'impact',
      [
        confidenceExhibit(report, names),
        changeExhibit(report, names),
        pulseExhibit(report, names),
        completionExhibit(report, names),
        meetingExhibit(report),
      ],
    ],
    ['supplyAndDemand', [topicsExhibit(report, names)]],
    ['survey', [constructsExhibit(report), questionsExhibit(report), surveyDepartmentsExhibit(report)]],
  ];
  return sections
    .filter(([section]) => report[section] !== undefined)
    .map(([section, possible]) => {
      const exhibits = possible.flatMap((one) => one ?? []);
      const untold = exhibits.filter((one) => !isTold(one) && isProtected(one)).map(({ title }) => title);
      return { section, exhibits: exhibits.filter(isTold), untold };
    });
}
