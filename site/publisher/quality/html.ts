import { sign } from '@kith/shared/look/sign';
import { threads } from '@kith/shared/look/threads';
import { isRelationshipKind } from '@kith/shared/vocabulary/relationship';
import { number, percent, plural } from './figures.ts';
import { escaped, isolated } from './markup.ts';
import { conflictSections, faultSection, type QualityMeta } from './meta.ts';
import { peopleSections } from './people-sections.ts';
import type { QualityReport } from './report.ts';
import type { Cell, Section, SectionTable } from './section.ts';
import { pageStyle } from './style.ts';
import { topicSections } from './topic-sections.ts';

function signSvg(): string {
  const dots = sign.dots.map(({ radius, x, y }) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('');
  return `<svg viewBox="0 0 32 32" aria-hidden="true" fill="currentColor"><path d="${sign.path}" fill="none" stroke="currentColor" stroke-width="${sign.strokeWidth}" stroke-linecap="round"/>${dots}</svg>`;
}

/** A kind with its line, as everywhere in Kith. */
function kindHtml(kind: string): string {
  if (!isRelationshipKind(kind)) return escaped(kind);
  const { dots, path } = threads[kind];
  const circles = dots.map(([x, y, radius]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('');
  const line = `<path d="${path}" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/>`;
  const words = kind.charAt(0).toUpperCase() + kind.slice(1).replace('-', ' ');
  return `<span class="kind" style="color:var(--${kind})"><svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">${line}${circles}</svg>${words}</span>`;
}

function shareHtml(share: number): string {
  const width = Math.round(share * 1000) / 10;
  const bar = `<span class="bar" aria-hidden="true"><span style="inline-size:${width}%"></span></span>`;
  return `<span>${bar}<span class="figure">${escaped(percent(share))}</span></span>`;
}

function content(cell: Cell): string {
  if (typeof cell === 'string') return isolated(cell);
  if (typeof cell === 'number') return number(cell);
  return 'share' in cell ? shareHtml(cell.share) : kindHtml(cell.kind);
}

function cellHtml(cell: Cell, place: number, table: SectionTable): string {
  if (place === 0) return `<th scope="row">${content(cell)}</th>`;
  const share = typeof cell === 'object' && 'share' in cell ? ' share' : '';
  const name = table.columns[place]?.numeric === true ? ` class="number${share}"` : '';
  return `<td${name}>${content(cell)}</td>`;
}

function tableHtml(table: SectionTable, id: string): string {
  const heads = table.columns.map(
    ({ name, numeric }) => `<th scope="col"${numeric ? ' class="number"' : ''}>${escaped(name)}</th>`,
  );
  const rows = table.rows.map((row) => `<tr>${row.map((cell, place) => cellHtml(cell, place, table)).join('')}</tr>`);
  const others = table.total - table.rows.length;
  const more =
    others > 0
      ? `<p class="more">The first ${number(table.rows.length)} are shown, of ${number(table.total)}.</p>`
      : '';
  return `<div class="body"><div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-caption"><table>
<caption id="${id}-caption">${escaped(table.caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>${more}</div>`;
}

function sectionHtml({ advice, count, finding, id, table, title, why }: Section): string {
  // Where nothing was found there is nothing to do.
  const todo = advice === undefined || count === 0 ? '' : `<h3>What to do</h3><p>${escaped(advice)}</p>`;
  return `<section id="${id}" class="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escaped(title)}</h2>
<p class="finding">${escaped(finding)}</p>
<aside aria-label="About: ${escaped(title)}"><h3>Why it matters</h3><p>${escaped(why)}</p>${todo}</aside>
${table === undefined ? '' : tableHtml(table, id)}
</section>`;
}

function contentsHtml(sections: readonly Section[]): string {
  const items = sections.map(({ count, id, title }) => {
    const found = count === undefined ? '' : `<span class="count">${count === 0 ? 'none' : number(count)}</span>`;
    return `<li><a href="#${id}">${escaped(title)}</a>${found}</li>`;
  });
  return `<nav aria-labelledby="contents-title"><h2 id="contents-title">In this report</h2><ul>${items.join('\n')}</ul></nav>`;
}

function headHtml(report: QualityReport, { files, generatedAt, organisation }: QualityMeta): string {
  const day = generatedAt.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const share = (label: string) => percent(report.coverage.find((field) => field.label === label)?.share ?? 0);
  const figures = [
    [number(report.people), report.people === 1 ? 'person' : 'people'],
    [share('Expertise'), 'name what they know'],
    [share('Interests'), 'name what they want to learn'],
    [share('Open to learning together'), 'are open to learning together'],
    [number(report.topics.different), report.topics.different === 1 ? 'topic' : 'topics'],
  ];
  const sources = files.map(isolated).join(', ');
  return `<header>
<p class="label">${signSvg()}Data quality</p>
<h1>${isolated(organisation)}</h1>
<p class="lede">What the records of ${plural(report.people, 'person', 'people')} tell, read from ${sources} on ${day}.</p>
<dl>${figures.map(([value, name]) => `<div><dt>${escaped(name ?? '')}</dt><dd>${escaped(value ?? '')}</dd></div>`).join('')}</dl>
</header>`;
}

/**
 * The report as one page of HTML: no script, no request to anywhere, light and dark, for screens, phones and paper.
 * It names people only where a record has to be found: possible duplicates, shared names, suspected accounts.
 */
export function qualityHtml(report: QualityReport, meta: QualityMeta): string {
  const sections = [faultSection(meta), ...conflictSections(meta), ...peopleSections(report), ...topicSections(report)];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Data quality: ${escaped(meta.organisation)}</title>
<style>
${pageStyle()}
</style>
</head>
<body>
${headHtml(report, meta)}
<main>
${contentsHtml(sections)}
${sections.map(sectionHtml).join('\n')}
</main>
<footer><p>This page names people where a record has to be found: where somebody may be listed twice, where people share a name, and where a record may be no person. Keep it where you keep the sources. It was made by Kith on the machine of whoever ran the check, and asks for nothing on any network.</p></footer>
</body>
</html>
`;
}
