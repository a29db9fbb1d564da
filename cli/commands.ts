import type { Environment } from '#shared/config/parse-config.ts';

/** @returns the exit code, 0 if none */
type Run = (args: readonly string[], environment: Environment) => Promise<number | void>;

export type Command = {
  /** Each command loads only what it needs. */
  readonly load: () => Promise<Run>;
  /** What follows its name. */
  readonly forms: readonly string[];
  readonly does: string;
};

const server = `Of the server at DOCMILL_URL (http://127.0.0.1:8080), with the key in DOCMILL_API_KEY.`;

export const commands: Readonly<Record<string, Command>> = {
  start: {
    load: async () => {
      const { start } = await import('./commands/start.ts');
      return async (_args, environment) => start(environment);
    },
    forms: [''],
    does: 'The whole platform on this machine, until Ctrl-C.',
  },
  demo: {
    load: async () => {
      const { demo } = await import('./commands/demo.ts');
      return async (_args, environment) => demo(environment);
    },
    forms: [''],
    does: 'Sample documents through the whole platform, then the end.',
  },
  samples: {
    load: async () => (await import('./commands/samples.ts')).samples,
    forms: ['DIR'],
    does: "Writes the demo's documents into a folder.",
  },
  scan: {
    load: async () => (await import('./commands/scan.ts')).scan,
    forms: [
      'FILES-OR-FOLDERS... [--wait] [--csv out.csv] [--json] [--parallel 4]',
      '  [--class invoice] [--profile prf_...] [--language eng+deu] [--engine ocr]',
      '  [--priority interactive|batch]',
      '  [--metadata JSON] [--callback URL] [--restricted] [--fresh]',
    ],
    does: `Sends files and shows what is found in them.
With --wait or --csv it waits for that, also for what comes out of archives and cut scans. Interrupted, it goes on where it was when it is called again:
what the server has by its content is not sent twice, unless --fresh.
${server}`,
  },
  batch: {
    load: async () => (await import('./commands/batch.ts')).batch,
    forms: [
      'submit FILES-FOLDERS-OR-URLS... | --manifest items.jsonl [--wait] [--json] [--parallel 4]',
      '  [--name NAME] [--class invoice] [--profile prf_...] [--language eng]',
      '  [--priority interactive|batch] [--callback URL]',
      'list | show ID | wait ID [--json]',
      'results ID [-o results.jsonl]',
      'cancel ID | retry ID [--wait] [--json]',
    ],
    does: `Sends up to 10,000 files as one batch, follows it, fetches its results.
A manifest has a line of JSON for each: {"custom_id": "A-17", "file": "scans/17.pdf", "class_hint": "invoice"}.
${server}`,
  },
  jobs: {
    load: async () => (await import('./commands/jobs.ts')).jobs,
    forms: [
      'list [--state running] [--batch ID] [--document ID] [--limit 20] [--json]',
      'show ID... | wait ID... | cancel ID... | retry ID... [--json]',
    ],
    does: `Lists jobs, waits for them, stops them, tries failed ones again.\n${server}`,
  },
  export: {
    load: async () => (await import('./commands/export.ts')).exportData,
    forms: [
      '[documents|fields|line_items|transactions] [-o FILE.csv|.jsonl|.xlsx] [--format csv]',
      '  [--columns a,b] [--class invoice] [--state processed] [--batch ID] [--from TIME] [--to TIME]',
      '  [--name NAME] [--mail-to ADDRESS]',
    ],
    does: `Makes a table of what was found, and fetches it.
Without -o it goes to the standard output. ${server}`,
  },
  eval: {
    load: async () => (await import('./commands/eval.ts')).evaluate,
    forms: [
      'MANIFEST [--demo] [--class invoice] [--limit 20] [--language eng+deu] [--parallel 4]',
      '  [--strip-xml] [--markdown] [--json report.json] [--details wrong.jsonl] [--keep]',
    ],
    does: `Sends documents with known answers and says how well they are read.
The manifest has a line of JSON for each: docs/accuracy.md says which. The documents stay on the server, with
{"eval": ID} as metadata. With --demo the server is one of its own, which ends with it, and its data too unless --keep.
With --strip-xml PDFs that carry the data of an e-invoice are read a second time without them.
${server}`,
  },
  webhooks: {
    load: async () => (await import('./commands/webhooks.ts')).webhooks,
    forms: [
      'listen [--port 4400] [--host 127.0.0.1] [--endpoint ID | --secret whsec_...] [--count N] [--json]',
    ],
    does: `Receives webhook messages, verifies and prints them.
Those of an endpoint with --endpoint or its --secret; without, those of callback URLs.
${server}`,
  },
  admin: {
    load: async () => (await import('./commands/admin.ts')).admin,
    // It has commands of its own, which it describes itself.
    forms: [],
    does: 'The first owner, passwords, keys, sessions: docmill admin --help',
  },
};

export function usageOf(name: string, { forms, does }: Command): string {
  return [does, '', ...forms.map((form) => toLine(name, form))].join('\n');
}

/** A form that begins with spaces goes on from the one before. */
function toLine(name: string, form: string): string {
  return form.startsWith(' ') ? `        ${form}` : `  docmill ${name} ${form}`.trimEnd();
}

export function wholeUsage(): string {
  const lines = Object.entries(commands).map(
    ([name, { does }]) => `  docmill ${name.padEnd(10)} ${does.split('\n')[0]}`,
  );
  return [...lines, '', 'docmill COMMAND --help says more.'].join('\n');
}
