import { askAnswers, otherDepartments, reportedStates } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { bars } from '../charts/bars.ts';
import { strings } from '../strings/en.ts';
import { type Exhibit, exhibit, figureOf, shownOf, told } from './exhibit.ts';
import { colourOf, type KindNames, kindRows } from './kinds.ts';

const { measures: words } = strings;

/** Relationships, sessions and hours of each kind. */
export function kindsExhibit({ reach }: MeasuresReport, names: KindNames): Exhibit {
  const measures = ['relationships-reached', 'sessions-held', 'learning-hours'] as const;
  const rows = kindRows(names).map(({ kind, name }) => ({
    names: [name],
    kind,
    figures: measures.map((id) => figureOf(reach[id], { kind })),
  }));
  const drawn = rows.map(({ kind, names: [label = ''], figures: [figure] }) => ({
    label,
    value: figure === undefined ? undefined : shownOf(figure),
    told: figure === undefined ? '' : told(figure, words.whole),
    colour: colourOf(kind),
  }));
  return exhibit('kinds', {
    measures,
    table: {
      names: [words.names.kind],
      values: [
        { head: words.columns.relationships, written: words.whole },
        { head: words.columns.sessions, written: words.whole },
        { head: words.columns.hours, written: words.whole },
      ],
      rows: rows.map(({ names: own, figures }) => ({ names: own, figures })),
    },
    draw: (frame) => bars(frame, drawn),
  });
}

/** Where relationships stand at the end of the period. */
export function statesExhibit({ reach }: MeasuresReport): Exhibit {
  const measure = reach['relationships-reached'];
  const rows = reportedStates.map((state) => ({ name: words.state[state], figure: figureOf(measure, { state }) }));
  return counts(
    'states',
    ['relationships-reached', 'completion-share'],
    words.names.state,
    words.columns.relationships,
    rows,
  );
}

export function asksExhibit({ reach }: MeasuresReport): Exhibit {
  const measure = reach['asks-sent'];
  const rows = askAnswers.map((answer) => ({ name: words.answer[answer], figure: figureOf(measure, { answer }) }));
  return counts('asks', ['asks-sent', 'expired-asks-share'], words.names.answer, words.columns.asks, rows);
}

/** What part of each department is reached; those that are too small to stand alone are left out. */
export function departmentsExhibit({ reach }: MeasuresReport): Exhibit {
  const { parts } = reach['share-of-population'];
  const rows = parts
    .flatMap(({ of: { department } }) =>
      department === undefined || department === otherDepartments ? [] : [department],
    )
    .map((department) => ({
      names: [department],
      figures: [
        figureOf(reach['share-of-population'], { department }),
        figureOf(reach['people-reached'], { department }),
      ],
    }))
    .toSorted((left, right) => (shownOf(right.figures[0] ?? never) ?? -1) - (shownOf(left.figures[0] ?? never) ?? -1));
  const drawn = rows.map(({ names: [label = ''], figures: [figure = never] }) => ({
    label,
    value: shownOf(figure),
    told: told(figure, words.share),
    colour: 'var(--thread)',
  }));
  return exhibit('departments', {
    measures: ['share-of-population', 'people-reached'],
    table: {
      names: [words.names.department],
      values: [
        { head: words.columns.share, written: words.share },
        { head: words.columns.people, written: words.whole },
      ],
      rows,
    },
    draw: (frame) => bars(frame, drawn),
  });
}

const never = { withheld: 'unknown' } as const;

/** Counts of a few things, as bars of one colour. */
function counts(
  id: 'states' | 'asks',
  measures: Exhibit['measures'],
  name: string,
  head: string,
  rows: readonly { name: string; figure: ReturnType<typeof figureOf> }[],
): Exhibit {
  const drawn = rows.map(({ name: label, figure }) => ({
    label,
    value: shownOf(figure),
    told: told(figure, words.whole),
    colour: 'var(--thread)',
  }));
  return exhibit(id, {
    measures,
    table: {
      names: [name],
      values: [{ head, written: words.whole }],
      rows: rows.map((row) => ({ names: [row.name], figures: [row.figure] })),
    },
    draw: (frame) => bars(frame, drawn),
  });
}
