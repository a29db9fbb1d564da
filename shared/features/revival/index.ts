export { retryJob } from './retry-job.ts';
export { dismissTask, listDeadTasks, requeueTask } from './requeue-task.ts';
