import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    // Transactions of a process that a test killed end with nobody left to hear of it.
    onUnhandledError: ({ name, stack = '' }) => !(name === 'AbortError' && stack.includes('FDBTransaction')),
    projects: [
      {
        test: {
          name: { label: 'unit', color: 'green' },
          include: ['{shared,fonts}/src/**/*.test.ts', 'site/{src,publisher}/**/*.test.ts', 'test/house/**/*.test.ts'],
        },
      },
      {
        plugins: [WxtVitest({ root: 'extension' })],
        test: {
          name: { label: 'unit-extension', color: 'green' },
          include: ['extension/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'extension/.{output,wxt}/**'],
        },
      },
      {
        // Feeds and sources that go wrong in every way we know, without a browser.
        plugins: [WxtVitest({ root: 'extension' })],
        test: {
          name: { label: 'unit-faults', color: 'green' },
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: { label: 'e2e', color: 'blue' },
          include: ['test/{e2e,site}/**/*.test.ts'],
          // One file at a time: a second one on the same cores makes both miss their times. A file that mostly waits has
          // several browsers of its own.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0,
        },
      },
    ],
  },
});
