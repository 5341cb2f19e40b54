import type { QualityReport } from './report.ts';

/** The report's numbers for machines; names nobody. */
export function qualitySummary(report: QualityReport) {
  return {
    date: report.date,
    people: report.people,
    coverage: Object.fromEntries(report.coverage.map(({ label, people }) => [label, people])),
    nothingToShow: report.nothingToShow,
    stale: report.freshness.stale,
    undated: report.freshness.undated,
    duplicates: report.duplicates.total,
    sameNames: report.sameNames.total,
    accounts: report.accounts.total,
    topics: report.topics.different,
    topicsInVocabulary: report.topics.inVocabulary,
    singles: report.singles.total,
    unteachable: report.unteachable.total,
    unmapped: report.unmapped.total,
    missingTopics: report.unmapped.shown,
    withoutManager: report.managers.without,
    unknownManagers: report.managers.unknown,
    managerRings: report.managers.rings.total,
    open: report.open,
  };
}
