// `npm run mutate`: changes the engine in thousands of ways, one at a time, and sees which of them no test notices.
import { fileURLToPath } from 'node:url';

export default {
  testRunner: 'jest',
  jest: {
    configFile: 'jest.config.cjs',
    config: {
      testMatch: ['<rootDir>/test/support/engineTests.ts'],
      testEnvironment: fileURLToPath(new URL('stryker.environment.cjs', import.meta.url)),
    },
    enableFindRelatedTests: false,
  },
  mutate: ['src/engine/**/*.ts'],
  coverageAnalysis: 'perTest',
  // Constants of a module are read when it is loaded, before any test.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20000,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: '.cache/mutation-incremental.json',
  thresholds: { high: 95, low: 90, break: null },
  disableTypeChecks: 'src/**/*.ts',
};
