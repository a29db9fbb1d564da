import { defineConfig } from 'oxfmt';

export default defineConfig({
  singleQuote: true,
  printWidth: 100,
  sortImports: true,
  sortPackageJson: true,
  // Generated, and compared as generated.
  ignorePatterns: ['cli/client/api-types.ts'],
});
