import { defineConfig } from 'oxlint';

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'node', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/return-await': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/consistent-type-definitions': ['error', 'type'],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'promise/always-return': ['error', { ignoreLastCallback: true }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'unicorn/prefer-node-protocol': 'error',
    'node/no-process-env': 'error',
    'no-console': 'error',
    // Most of our loops are sequential on purpose: one page, one batch, one attempt after the other.
    'no-await-in-loop': 'off',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'max-depth': ['error', 3],
    'max-params': ['error', 4],
    complexity: ['error', 12],
  },
  overrides: [
    { files: ['*/main.ts'], rules: { 'node/no-process-env': 'off' } },
    {
      files: ['**/*.config.ts', '.dependency-cruiser.mjs', 'tests/support/global-setup.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    { files: ['cli/**'], rules: { 'no-console': 'off' } },
    {
      files: ['tests/**'],
      rules: {
        'max-lines-per-function': 'off',
        'node/no-process-env': 'off',
        'typescript/no-unsafe-type-assertion': 'off',
        'vitest/expect-expect': 'off',
        // It does not see that support/platform.ts extends `test`.
        'vitest/no-standalone-expect': 'off',
        complexity: 'off',
      },
    },
  ],
});
