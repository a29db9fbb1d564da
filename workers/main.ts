import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { hostname } from 'node:os';
import process from 'node:process';

import { parseConfig } from '#shared/config/parse-config.ts';
import { storageOptionsOf } from '#shared/config/schemas.ts';
import { systemClock } from '#shared/core/clock.ts';
import { createVirusScanner } from '#shared/infra/antivirus/clamd.ts';
import { lessonSalt } from '#shared/infra/crypto/keys.ts';
import { createSecretBox } from '#shared/infra/crypto/secret-box.ts';
import { createDb, refusePowerfulRole } from '#shared/infra/db/client.ts';
import { createProcessFolder } from '#shared/infra/files/process-folder.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { createOutboxMailer, createResendMailer, type Mailer } from '#shared/infra/mail/mailer.ts';
import { whenAnswering } from '#shared/infra/redis/client.ts';
import { createObjectStorage } from '#shared/infra/storage/object-storage.ts';

import { workerConfig, type WorkerConfig } from './config.ts';
import type { WorkerDeps } from './deps.ts';
import { createTicketOffice } from './dispatcher/ticket-office.ts';
import { createEngines } from './engines/engines.ts';
import { missingGuards, probeIsolation } from './engines/host/launch-prefix.ts';
import { linkLanguageData } from './engines/ocr/language-data.ts';
import { startHealthServer } from './health-server.ts';
import { createMetrics } from './metrics.ts';
import { createModelClient, type ModelClient } from './model/model-client.ts';
import { createOriginals } from './originals.ts';
import { createProcessors } from './processors/registry.ts';
import { startWorker } from './worker.ts';

const config = parseConfig(workerConfig, process.env);
const log = createLog({ name: 'worker', level: config.LOG_LEVEL });
const stopSignal = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
const stopping = new AbortController();
void stopSignal.then(() => {
  stopping.abort();
});

const poolSize = config.DATABASE_POOL_SIZE;
await using db = createDb({ url: config.DATABASE_URL, poolSize, name: 'docmill-worker', log });
await using systemDb = createDb({
  url: config.DATABASE_SYSTEM_URL,
  poolSize: 5,
  name: 'docmill-worker-system',
  log,
});
await refusePowerfulRole(db);
await refusePowerfulRole(systemDb);

const deps: WorkerDeps = {
  workerId: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
  db,
  systemDb,
  storage: createObjectStorage(storageOptionsOf(config)),
  redis: { url: config.REDIS_URL, prefix: config.REDIS_PREFIX },
  clock: systemClock,
  log,
  metrics: createMetrics(),
};

const scanner = config.CLAMD_URL === undefined ? undefined : createVirusScanner(config.CLAMD_URL);
const rootKey = Buffer.from(config.DOCMILL_ROOT_KEY, 'base64');
const isolation = probeIsolation();
const unguarded = missingGuards(isolation);
if (unguarded.length > 0) log.warn({ unguarded }, 'engines run with fewer guards on this machine');

await using office = createTicketOffice(deps.redis, log);
await using health = await startHealthServer(deps, office, {
  host: config.HOST,
  port: config.WORKER_PORT,
  unguarded,
  scanner,
});
// For the supervisor of an embedded stack, which lets us choose the port.
process.send?.({ url: health.url });
const refusal = await whenAnswering(office.redis, stopping.signal);
if (refusal !== undefined) throw new Error(`This worker does not start: ${refusal}.`);
if (!stopping.signal.aborted) await serve();
log.info('stopped');

/** Works until it is told to stop, then finishes or hands back what it has in hand. */
async function serve(): Promise<void> {
  await using workFolder = await createProcessFolder(config.WORK_FOLDER);
  using engines = createEngines(
    {
      size: config.ENGINE_PROCESSES,
      memoryBytes: config.ENGINE_MEMORY_BYTES,
      cpuSeconds: config.ENGINE_CPU_SECONDS,
      pageCpuSeconds: config.ENGINE_PAGE_CPU_SECONDS,
      folder: workFolder.path,
      isolation,
      onCall({ engine, method, seconds }) {
        deps.metrics.engineSeconds.observe({ engine, method }, seconds);
      },
    },
    log,
  );
  using originals = createOriginals(workFolder.path);
  const languageData = await linkLanguageData(workFolder.path, config.TESSDATA_FOLDER);
  if (languageData.withoutFast.length > 0) {
    log.warn({ languages: languageData.withoutFast }, 'no fast OCR model; reading is slower');
  }
  const mailBox = createSecretBox(rootKey, 'mail');
  const processors = createProcessors({
    reading: {
      engines,
      originals,
      workFolder: workFolder.path,
      languageFolder: languageData.folder,
      ...readingSettingsOf(config, languageData.withoutFast),
      scanner,
      passwords: createSecretBox(rootKey, 'document-password'),
      saltOf: (organizationId) => lessonSalt(rootKey, organizationId),
    },
    model: modelOf(config),
    delivery: { allowPrivate: config.ALLOW_PRIVATE_CALLBACKS, rootKey, mailBox },
    mail: { mailer: createMailer(config), box: mailBox },
    exporting: {
      workFolder: workFolder.path,
      rootKey,
      mailBox,
      publicUrl: config.PUBLIC_URL ?? null,
    },
    fetching: {
      allowPrivate: config.ALLOW_PRIVATE_CALLBACKS,
      workFolder: workFolder.path,
      maxBytes: config.MAX_PAYLOAD_BYTES,
      mustBeScanned: scanner !== undefined,
    },
  });
  const worker = await startWorker(config, deps, { office, processors, firing: { mailBox } });
  log.info({ pools: config.WORKER_POOLS, health: health.url }, 'working');

  await stopSignal;
  log.info('finishing the tasks in hand');
  await worker.stop();
}

/** Off unless all of its settings are given. */
function modelOf(settings: WorkerConfig): ModelClient | undefined {
  const { LLM_BASE_URL: baseUrl, LLM_API_KEY: apiKey, LLM_MODEL: model } = settings;
  if (baseUrl === undefined || apiKey === undefined || model === undefined) return undefined;
  return createModelClient({
    baseUrl,
    apiKey,
    model,
    timeoutMs: settings.LLM_TIMEOUT_MS,
    maxPages: settings.LLM_MAX_PAGES,
    maxCharacters: settings.LLM_MAX_CHARACTERS,
    onReply: (outcome) => {
      deps.metrics.modelReplies.inc({ outcome });
    },
  });
}

function createMailer(settings: WorkerConfig): Mailer {
  const { RESEND_API_KEY: apiKey, RESEND_BASE_URL: baseUrl, MAIL_FROM: from } = settings;
  if (apiKey !== undefined) return createResendMailer({ apiKey, baseUrl, from });
  const folder = settings.MAIL_OUTBOX_FOLDER;
  log.warn({ folder }, 'RESEND_API_KEY is not set: mails are not sent, they become files');
  return createOutboxMailer(folder);
}

/** Limits and manners of reading. */
function readingSettingsOf(settings: WorkerConfig, withoutFast: readonly string[]) {
  const { MAX_PAGES, MAX_PAGE_SIDE, MAX_IMAGE_PIXELS } = settings;
  return {
    timeoutMs: settings.ENGINE_TIMEOUT_MS,
    maxPages: MAX_PAGES,
    maxPixels: MAX_IMAGE_PIXELS,
    maxPageSide: MAX_PAGE_SIDE,
    archiveLimits: {
      maxEntries: settings.MAX_ARCHIVE_ENTRIES,
      maxEntryBytes: settings.MAX_ARCHIVE_ENTRY_BYTES,
      maxBytes: settings.MAX_ARCHIVE_BYTES,
      maxRatio: settings.MAX_ARCHIVE_RATIO,
      maxNesting: settings.MAX_ARCHIVE_NESTING,
    },
    separatorTexts: settings.SEPARATOR_TEXTS,
    // What decides beside a document's own settings what is read from it.
    readingMark: `${MAX_PAGES} ${MAX_PAGE_SIDE} ${MAX_IMAGE_PIXELS} ${withoutFast.join('+')}`,
  };
}
