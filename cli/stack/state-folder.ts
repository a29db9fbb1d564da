import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

import { z } from 'zod';

const secretsSchema = z.object({
  ownerPassword: z.string(),
  appPassword: z.string(),
  systemPassword: z.string(),
  rootKey: z.string(),
  /** Made at the first start, so that there is something to try the API with. */
  apiKey: z.string().optional(),
  operatorKey: z.string().optional(),
  firstPassword: z.string().optional(),
  /** Of the stack that runs, for `docmill admin`. */
  systemUrl: z.string().optional(),
});
export type Secrets = z.output<typeof secretsSchema>;

/** Where an embedded stack keeps its data: a folder under .docmill/ that git ignores. */
export type StateFolder = {
  readonly path: (...parts: readonly string[]) => string;
  readonly secrets: Secrets;
  readonly saveSecrets: (changes: Partial<Secrets>) => Promise<void>;
  /** Ends our claim on the folder. */
  readonly release: () => Promise<void>;
};

/**
 * Opens the folder and claims it for this process. A claim left by a process that is gone counts
 * for nothing.
 * @throws Error where another stack runs on the same folder
 */
export async function openStateFolder(root: string): Promise<StateFolder> {
  const path = (...parts: readonly string[]): string => join(root, ...parts);
  await mkdir(path('logs'), { recursive: true, mode: 0o755 });
  await claim(path('supervisor.pid'), root);

  let secrets = await readSecrets(path('secrets.json'));
  const saveSecrets = async (changes: Partial<Secrets>): Promise<void> => {
    secrets = { ...secrets, ...changes };
    await writeFile(path('secrets.json'), JSON.stringify(secrets, null, 2), { mode: 0o600 });
  };
  await saveSecrets({});
  return {
    path,
    get secrets() {
      return secrets;
    },
    saveSecrets,
    release: async () => rm(path('supervisor.pid'), { force: true }),
  };
}

async function readSecrets(path: string): Promise<Secrets> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) return secretsSchema.parse(JSON.parse(text));
  return {
    ownerPassword: randomPassword(),
    appPassword: randomPassword(),
    systemPassword: randomPassword(),
    rootKey: randomBytes(32).toString('base64'),
  };
}

function randomPassword(): string {
  return randomBytes(24).toString('hex');
}

async function claim(pidFile: string, root: string): Promise<void> {
  const text = await readFile(pidFile, 'utf8').catch(() => undefined);
  if (text !== undefined && (await isOurKind(text))) {
    throw new Error(`Another Docmill stack (process ${text.split(' ')[0]}) runs on ${root}.`);
  }
  await writeFile(pidFile, `${process.pid} ${await startTimeOf(process.pid)}`, { mode: 0o600 });
}

/** A process id may have been given to somebody else since; the start time tells. */
async function isOurKind(text: string): Promise<boolean> {
  const [pid = '', startTime = ''] = text.split(' ');
  return startTime !== '' && (await startTimeOf(Number(pid))) === startTime;
}

/** Clock ticks since boot (field 22 of /proc/PID/stat); empty where there is no such process. */
async function startTimeOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
