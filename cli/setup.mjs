// Runs before the npm scripts, under whatever Node the machine has, so it is plain JavaScript.
// Installs the exact versions of package-lock.json once; afterwards it is a comparison of hashes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = readFileSync(`${root}package-lock.json`);
const wanted = createHash('sha256').update(lock).update(process.platform).digest('hex');
const stamp = `${root}node_modules/.docmill-setup`;
const runtime = `${root}node_modules/.bin/node`;

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20)
  fail(`Docmill needs Node 20 or newer to set itself up; this is ${process.version}.`);

if (!isInstalled()) {
  console.log('Installing the pinned versions (once) ...');
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  // Where install scripts are switched off, the runtime's own package has no binary yet, and
  // Postgres's no links to its libraries.
  if (!existsSync(runtime)) run('npm', ['rebuild', '--ignore-scripts=false', '--loglevel=error']);
  if (!existsSync(runtime)) fail('The npm package "node" brought no binary; type: npm rebuild');
  writeFileSync(stamp, wanted);
}

function isInstalled() {
  return existsSync(runtime) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) fail(`${command} ${args.join(' ')} failed.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
