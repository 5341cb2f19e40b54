import { type Figure, isShown } from '@kith/shared/measure/figure';
import { type MeasuresReport, reportSchema } from '@kith/shared/measure/report';

/** How the figures of the briefing are written, in the reader's language. */
export interface FigureWords {
  language: string;
  interval: (value: string, low: string, high: string) => string;
  reached: (people: string, population: string) => string;
  protected: string;
  unknown: string;
}

/** The figures that a leader is given. A report has many more. */
const ownFigureIds = ['people', 'relationships', 'bridging', 'completion', 'confidence'] as const;
type OwnFigureId = (typeof ownFigureIds)[number];

/** The newest of the reports given as the text of their files; undefined where there is none. @throws for a file that is no report */
export function newestReport(files: Readonly<Record<string, unknown>>): MeasuresReport | undefined {
  return Object.entries(files)
    .map(([file, content]) => {
      const read = reportSchema.safeParse(content);
      if (!read.success)
        throw new Error(`${file} is no report of measures. Write it anew with npm run kith -- measure.`);
      return read.data;
    })
    .sort((one, other) => (one.period < other.period ? -1 : 1))
    .at(-1);
}

/** Each figure in words, with its 95 % interval where there is one; of one that is withheld, that it is. */
export function ownFigures(report: MeasuresReport, words: FigureWords): { id: OwnFigureId; text: string }[] {
  const { reach, bridging, impact, population } = report;
  const formats = {
    whole: new Intl.NumberFormat(words.language, { maximumFractionDigits: 0 }),
    share: new Intl.NumberFormat(words.language, { style: 'percent', maximumFractionDigits: 0 }),
    points: new Intl.NumberFormat(words.language, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: 'exceptZero',
    }),
  };
  const told = (figure: Figure, { format }: Intl.NumberFormat): string => {
    if (!isShown(figure)) return words[figure.withheld];
    const { shown, low, high } = figure;
    return low === undefined || high === undefined
      ? format(shown)
      : words.interval(format(shown), format(low), format(high));
  };
  const people = told(reach['people-reached'].value, formats.whole);
  const text: Readonly<Record<OwnFigureId, string>> = {
    people:
      population !== undefined && isShown(population) && isShown(reach['people-reached'].value)
        ? words.reached(people, formats.whole.format(population.shown))
        : people,
    relationships: told(reach['relationships-reached'].value, formats.whole),
    bridging: told(bridging['bridging-share'].value, formats.share),
    completion: told(impact['completion-share'].value, formats.share),
    confidence: told(impact['confidence-change'].value, formats.points),
  };
  return ownFigureIds.map((id) => ({ id, text: text[id] }));
}
