/** The output of `tsc -b` is tested as it runs in production: no transform, package exports enforced. */
export default {
  testEnvironment: 'node',
  transform: {},
  testMatch: ['<rootDir>/**/dist/**/*.spec.js'],
  modulePathIgnorePatterns: ['<rootDir>/.estafette'],
  globalSetup: '<rootDir>/test/dist/support/global-setup.js',
  globalTeardown: '<rootDir>/test/dist/support/global-teardown.js',
  // A slow machine is no fault: only what never ends is.
  testTimeout: 120_000,
  moduleNameMapper: { '^content-disposition$': '<rootDir>/test/support/content-disposition.cjs' },
  maxWorkers: 2,
  // Each file leaves its modules behind in the worker: past this, collecting them stops it for seconds.
  workerIdleMemoryLimit: '800MB',
};
