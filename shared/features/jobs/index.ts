export {
  cancelJob,
  getJob,
  insertDocumentJob,
  listJobs,
  loadJob,
  newJobView,
  requireJob,
  type JobView,
} from './jobs.service.ts';
export { endWork, failJob, succeedJob, type Failure } from './job-ending.ts';
export { addPagesDone, setPagesTotal } from './job-pages.ts';
export { findLatestJobOf, insertJob, lockJob } from './jobs.repository.ts';
export { isTerminal } from './jobs.policy.ts';
export { createJobWatch, type JobWatch } from './job-watch.ts';
