/** Jest settings of the libraries and of the API: TypeScript to ECMAScript modules through swc, decorators included. */
export const node = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.int-spec.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** The same, with one real PostgreSQL for the whole run: TEST_DATABASE_URL if set, else an embedded one. */
export const nodeOnPostgres = {
  ...node,
  globalSetup: '../../tools/jest-postgres-setup.mjs',
  globalTeardown: '../../tools/jest-postgres-teardown.mjs',
  // Room for a slow machine: a test that hangs still ends, and none measures time.
  testTimeout: 300_000,
};
