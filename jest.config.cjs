// Node by default; a test of the pane asks for jsdom in its docblock and imports test/support/setupPane first.
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  // numfmt 4 names a CommonJS file for require that it does not ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  setupFiles: ['<rootDir>/test/support/setupProperties.ts'],
  transform,
  // The pane's tests draw every state and run axe over it. A slow machine should be slow and not red.
  testTimeout: 60_000,
};
