export { beginAgain, retryJob } from './retry-job.ts';
