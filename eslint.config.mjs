import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import jest from 'eslint-plugin-jest';
import ts from 'typescript-eslint';
import { subjectBoundaries } from './tools/subject-boundaries.mjs';

const SPECS = ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.fixture.ts'];

/** The arrows of docs/architecture.md: which layer may import which, and which packages it may not. */
const depConstraints = [
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:domain'], allowedExternalImports: [] },
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: ['layer:domain'], allowedExternalImports: ['zod/mini'] },
  {
    sourceTag: 'layer:data',
    onlyDependOnLibsWithTags: ['layer:domain'],
    bannedExternalImports: ['@angular/*', '@nestjs/*', 'chart.js', 'fastify'],
  },
  {
    sourceTag: 'layer:ui',
    onlyDependOnLibsWithTags: ['layer:domain'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'zod', '@angular/common/http', '@angular/router'],
  },
  {
    sourceTag: 'layer:api',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts', 'layer:data'],
    bannedExternalImports: ['@angular/*', 'chart.js'],
  },
  {
    sourceTag: 'layer:web',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts', 'layer:ui'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg'],
  },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts'] },
  { sourceTag: 'layer:e2e', onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts', 'layer:testing'] },
];

/** Specs may also use the builders. */
const specConstraints = depConstraints.map((constraint) => ({
  ...constraint,
  onlyDependOnLibsWithTags: [...constraint.onlyDependOnLibsWithTags, 'layer:testing'],
  ...(constraint.allowedExternalImports && {
    allowedExternalImports: [...constraint.allowedExternalImports, '@jest/globals', 'fast-check'],
  }),
}));

/** Each would be a way round the identity that row-level security and the audit rest on. */
const otherWaysToTheDatabase = [
  'ImportDeclaration[source.value=/^(typeorm|pg)$/]',
  'ImportExpression[source.value=/^(typeorm|pg)$/]',
  "Identifier[name='DataSource']",
  "ImportSpecifier[imported.name='createDataSource']",
  'CallExpression[callee.property.name=/^(query|transaction|createQueryRunner|createQueryBuilder|getRepository)$/]',
].map((selector) => ({
  selector,
  message: 'Reach the database through Database.inTransaction and the repositories (see docs/architecture.md).',
}));

const boundaries = (constraints) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    { depConstraints: constraints, enforceBuildableLibDependency: false, allow: ['../tools/browser.mjs'] },
  ],
});

export default ts.config(
  {
    ignores: [
      '**/dist',
      '**/out-tsc',
      '**/coverage',
      '**/.angular',
      '**/node_modules',
      '.nx',
      '.data',
      '**/test-results',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.strict, ...ts.configs.stylistic],
    plugins: { '@nx': nx },
    rules: {
      ...boundaries(depConstraints),
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowConstructorOnly: true }],
      'no-console': 'error',
      complexity: ['error', 12],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: SPECS,
    rules: { ...boundaries(specConstraints), 'max-lines': ['error', { max: 400, skipBlankLines: true }] },
  },
  {
    files: SPECS,
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-identical-title': 'error',
      'jest/valid-expect': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', '**.expect*', 'fc.assert'] }],
    },
  },
  {
    // The clock is an argument: a rule never reads it.
    files: ['libs/domain/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Pass the clock as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Pass the clock as an argument.',
        },
      ],
    },
  },
  {
    // What travels to the browser: of `zod/mini`, only the functions used are sent (docs/adr/0006-zod-one-validator.md).
    files: ['apps/web/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: 'Import zod/mini here.' }] },
      ],
    },
  },
  {
    // A use case reaches the database in somebody's name, or not at all: `Database.inTransaction`.
    files: ['apps/api/src/**/*.ts'],
    ignores: [...SPECS, 'apps/api/src/database/**', 'apps/api/src/commands/**', 'apps/api/src/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...otherWaysToTheDatabase] },
  },
  ...subjectBoundaries(),
  {
    // Constructor parameters of decorated classes are read at run time by Nest's injector.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/web/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  {
    files: ['apps/web/**/*.html', 'libs/ui/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      // The directive writes the content and the accessible name of its button.
      '@angular-eslint/template/elements-content': ['error', { allowList: ['uiExplain'] }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        globalThis: 'readonly',
        document: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  prettier,
);
