import { isShown, otherDepartments } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { type GridCell, grid } from '../charts/grid.ts';
import { strings } from '../strings/en.ts';
import { departmentName } from './departments.ts';
import { type Exhibit, exhibit } from './exhibit.ts';

const { measures: words } = strings;

/** Who learns from whom: the flows that are large enough to be told. */
export function flowsExhibit({ bridging }: MeasuresReport): Exhibit {
  const flows = bridging['learning-flows'].parts.flatMap(({ of: { learner, expert }, value }) =>
    learner === undefined || expert === undefined ? [] : [{ learner, expert, value }],
  );
  const departments = [...new Set(flows.flatMap(({ learner, expert }) => [learner, expert]))].sort((left, right) =>
    left === otherDepartments ? 1 : right === otherDepartments ? -1 : left < right ? -1 : 1,
  );
  const cells = flows.flatMap(({ learner, expert, value }): GridCell[] =>
    isShown(value)
      ? [
          {
            row: departmentName(learner),
            column: departmentName(expert),
            value: value.shown,
            told: words.whole(value.shown),
          },
        ]
      : [],
  );
  return exhibit('flows', {
    measures: ['learning-flows', 'reciprocity', 'flow-density'],
    table: {
      names: [words.names.learner, words.names.expert],
      values: [{ head: words.columns.relationships, written: words.whole }],
      rows: flows.map(({ learner, expert, value }) => ({
        names: [departmentName(learner), departmentName(expert)],
        figures: [value],
      })),
    },
    draw: (frame) => grid(frame, departments.map(departmentName), cells),
  });
}
