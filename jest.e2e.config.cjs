// Tests in a real browser: the setup builds and serves the workbench once, and the tests find it under
// process.env.WORKBENCH_URL and the browser's program under process.env.CHROME_PATH.
const { transform, modulePathIgnorePatterns } = require('./jest.config.cjs');

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  modulePathIgnorePatterns,
  transform,
  globalSetup: './scripts/e2eSetup.mjs',
  testTimeout: 60_000,
  maxWorkers: 1,
};
