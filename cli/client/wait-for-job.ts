import { ask } from './ask.ts';
import type { DocmillClient, Job } from './docmill-client.ts';

const WAIT_SECONDS = 30;

/** The job once it has ended, well or not. `onChange` sees it in between. */
export async function waitForJob(
  client: DocmillClient,
  id: string,
  { onChange = () => {}, waitSeconds = WAIT_SECONDS }: Following = {},
): Promise<Job> {
  for (;;) {
    const params = { path: { id }, query: { wait: waitSeconds } };
    const job = await ask(async () => client.GET('/api/v1/jobs/{id}', { params }));
    onChange(job);
    if (job.finished_at !== null) return job;
  }
}

type Following = {
  readonly onChange?: (job: Job) => void;
  /** How long one request waits. */
  readonly waitSeconds?: number;
};
