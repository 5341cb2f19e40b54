import { number, percent, plural } from './figures.ts';
import { peopleSections } from './people-sections.ts';
import type { QualityReport } from './report.ts';
import type { Cell, Section } from './section.ts';
import { topicSections } from './topic-sections.ts';

/** A longer list is cut on a terminal, after its first rows; the page has more. */
const longestList = 20;
const firstRows = 10;

/** A terminal obeys control characters; a directory has no business to give it orders. */
const control = /\p{Cc}+/gu;

function words(cell: Cell): string {
  if (typeof cell === 'string') return cell.replace(control, ' ');
  if (typeof cell === 'number') return number(cell);
  return 'share' in cell ? percent(cell.share) : cell.kind;
}

function rowLines({ table }: Section): string[] {
  if (table === undefined) return [];
  const rows = table.rows.slice(0, table.total > longestList ? firstRows : longestList).map((row) => {
    const [head = '', ...others] = row.map(words);
    const told = others.flatMap((value, place) => {
      const column = table.columns[place + 1];
      if (value === '') return [];
      if (column?.name === 'People') return [plural(Number(row[place + 1]), 'person', 'people')];
      if (column?.name === 'Share') return [value];
      return [column?.numeric === true ? `${value} ${column.name.toLowerCase()}` : value];
    });
    return `  ${[head, ...told].join(' · ')}`;
  });
  const others = table.total - rows.length;
  return others > 0 ? [...rows, `  … and ${number(others)} more`] : rows;
}

function sectionLines(section: Section): string[] {
  return [
    '',
    section.title,
    section.finding,
    ...rowLines(section),
    ...(section.table && section.advice ? [section.advice] : []),
  ];
}

/**
 * The report for a person at a terminal, as lines. What is said of faults and conflicts is the caller's. Of long lists the
 * first ten are shown.
 */
export function qualityText(report: QualityReport): string[] {
  return [...peopleSections(report), ...topicSections(report)].flatMap(sectionLines).slice(1);
}
