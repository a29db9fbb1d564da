/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '[.](config|d)[.]m?ts$|^migrations/|^cli/setup[.]mjs$' },
      to: {},
    },
    {
      name: 'shared-knows-no-process',
      comment: 'shared/ is used by every process; it may not know any.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(api|workers|cli|tests|migrations)/' },
    },
    {
      name: 'api-and-workers-are-strangers',
      comment: 'They meet in shared/queues and in the database, nowhere else.',
      severity: 'error',
      from: { path: '^(api|workers)/' },
      to: { path: '^(api|workers|cli)/', pathNot: '^$1/' },
    },
    {
      name: 'the-command-starts-processes',
      comment: 'The command starts the API and the workers as processes; it does not contain them.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(api|workers|tests)/' },
    },
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: '^shared/core/' },
      to: { path: '^shared/', pathNot: '^shared/core/' },
    },
    {
      name: 'the-ladder-goes-down',
      comment: 'core, then config and queues, then infra, then features.',
      severity: 'error',
      from: { path: '^shared/(config|queues|infra)/' },
      to: { path: '^shared/(features/|context[.]ts)' },
    },
    {
      name: 'infra-knows-no-queue',
      severity: 'error',
      from: { path: '^shared/(config|infra)/' },
      to: { path: '^shared/queues/' },
    },
    {
      name: 'queues-are-data',
      comment: 'A pool definition is a name, a schema and numbers.',
      severity: 'error',
      from: { path: '^shared/queues/' },
      to: { pathNot: '^shared/(queues|core)/|node_modules/zod/' },
    },
    {
      name: 'parsers-stay-in-engines',
      comment: 'Untrusted bytes are parsed in engine processes and nowhere else.',
      severity: 'error',
      from: {
        pathNot:
          // Whoever measures changes files of his own, and only the command's process reads them.
          '^workers/engines/(?!host/)[^/]+/|^cli/samples/|^cli/eval/corpus/without-attachments|^tests/',
      },
      to: {
        path: 'node_modules/(sharp|tesseract[.]js|pdfjs-dist|@cantoo/pdf-lib|@napi-rs/canvas|zxing-wasm|yauzl|bmp-ts|onnxruntime-web|saxes)/',
      },
    },
    {
      name: 'engines-know-no-platform',
      comment:
        'An engine process has no database, no store and no secrets; only the host side may log.',
      severity: 'error',
      from: { path: '^workers/engines/', pathNot: '^workers/engines/(host/|engines[.]ts)' },
      to: { path: '^shared/(infra|features|config)/|^workers/(?!engines/)' },
    },
    {
      name: 'features-meet-at-the-index',
      severity: 'error',
      from: { path: '^shared/features/([^/]+)/' },
      to: { path: '^shared/features/([^/]+)/', pathNot: '^shared/features/$1/|/index[.]ts$' },
    },
    {
      name: 'adapters-use-the-index',
      severity: 'error',
      from: { path: '^(api|workers|cli)/' },
      to: { path: '^shared/features/', pathNot: '/index[.]ts$' },
    },
    {
      name: 'sql-lives-in-repositories',
      severity: 'error',
      from: {
        pathNot: '[.]repository[.]ts$|^shared/infra/db/|^migrations/|^cli/stack/|^tests/',
      },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'only-the-api-knows-hono',
      severity: 'error',
      from: { pathNot: '^api/|^tests/' },
      to: { path: 'node_modules/(hono|@hono)/' },
    },
    {
      name: 'only-workers-know-bullmq',
      comment: 'And Bull Board, which only looks.',
      severity: 'error',
      from: { pathNot: '^workers/|^api/routes/ops/|^tests/' },
      to: { path: 'node_modules/bullmq/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/|[.]test(-d)?[.]ts$' },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^(api|workers|shared|migrations)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
