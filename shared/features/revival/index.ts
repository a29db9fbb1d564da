export { retryJob } from './retry-job.ts';
export { listDeadTasks, requeueTask } from './requeue-task.ts';
