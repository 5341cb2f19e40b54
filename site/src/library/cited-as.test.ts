import { expect, test } from 'vitest';
import { citedAs } from './cited-as.ts';

test.each([
  ['Hansen MT (1999). The Search-Transfer Problem.', 'Hansen, 1999'],
  ['Borgatti SP, Cross R (2003). A Relational View.', 'Borgatti and Cross, 2003'],
  ['Sandvik J, Saouma R, Seegert N, Stanton C (2020). Workplace Knowledge Flows.', 'Sandvik and others, 2020'],
  ['Eby LT and others (2013). An Interdisciplinary Meta-Analysis.', 'Eby and others, 2013'],
  ['Ghosh R, Reio TG Jr (2013). Career benefits.', 'Ghosh and Reio, 2013'],
  ['de Haan E, Nilsson VO (2023). What Can We Know?', 'de Haan and Nilsson, 2023'],
  ['Graßmann C, Schölmerich F, Schermuly CC (2020). The relationship.', 'Graßmann and others, 2020'],
  [
    'A preprint on the US Federal Employee Viewpoint Survey (2025). arXiv 2506.14915',
    'A preprint on the US Federal Employee Viewpoint Survey, 2025',
  ],
  ['Some report.', 'Some report'],
])('a note in the margin names the study briefly: %s', (citation, brief) => {
  expect(citedAs(citation)).toBe(brief);
});
