import presets from 'jest-preset-angular/presets/index.js';

/** Jest settings of the Angular projects; workspace libraries are read from their sources. */
export const angular = {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  // Room for a slow machine: a test that hangs still ends, and none measures time.
  testTimeout: 60_000,
  moduleNameMapper: {
    '^@ou-en-est-on/(domain|contracts|ui|testing)$': '<rootDir>/../../libs/$1/src/index.ts',
    '^@ou-en-est-on/ui/drawings$': '<rootDir>/../../libs/ui/src/drawings.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
