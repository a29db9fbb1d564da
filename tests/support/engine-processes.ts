import { readdir, readFile } from 'node:fs/promises';

/** The process ids of the engines of one name (`pdf`, `ocr`) that a process has started. */
export async function enginesOf(parent: number, engine: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir('/proc')) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const commandLine = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const [, parentId] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isEngine = commandLine.includes(`/${engine}/main.ts`);
    if (Number(parentId) === parent && isEngine) found.push(name);
  }
  return found;
}
