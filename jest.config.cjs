/** One jest for domain, app, platform and browser journeys; the reporter prints the plain closing line. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.[jt]sx?$': 'babel-jest' },
  setupFilesAfterEnv: ['<rootDir>/test/support/jiraContract/everyTest.ts'],
  testTimeout: 90_000,
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/plainCountReporter.cjs'],
};
