/** How many tests passed and failed, from the text of vitest's JSON report; none where there is no report. */
export function readCounts(text: string): { passed: number; failed: number } {
  if (text === '') return { passed: 0, failed: 0 };
  const report: unknown = JSON.parse(text);
  return { passed: numberAt(report, 'numPassedTests'), failed: numberAt(report, 'numFailedTests') };
}

function numberAt(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return 0;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'number' ? found : 0;
}
