export { cancelJob, failJob, getJob, insertDocumentJob, succeedJob } from './jobs.service.ts';
export { addPagesDone, lockJob, setPagesTotal } from './jobs.repository.ts';
export { isTerminal } from './jobs.policy.ts';
export { createJobWatch, type JobWatch } from './job-watch.ts';
