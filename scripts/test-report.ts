import * as z from 'zod/mini';

/** What Kith reads of vitest's JSON report. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** How many tests passed and failed, and which failed: the file, and the test unless the file could not even be loaded. */
export interface TestReport {
  passed: number;
  failed: number;
  failures: string[];
}

/** What the text of vitest's JSON report says; nothing where there is no report. */
export function readReport(text: string): TestReport {
  if (text === '') return { passed: 0, failed: 0, failures: [] };
  const { numFailedTests, numPassedTests, testResults } = reportSchema.parse(JSON.parse(text));
  const failures = testResults.flatMap(({ assertionResults, name, status }) => {
    if (assertionResults.length === 0) return status === 'failed' ? [name] : [];
    return assertionResults.filter((one) => one.status === 'failed').map(({ fullName }) => `${name}: ${fullName}`);
  });
  return { passed: numPassedTests, failed: numFailedTests, failures };
}
