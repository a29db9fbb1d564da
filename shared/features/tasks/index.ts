export { enqueueTask, enqueueTasks } from './enqueue-task.ts';
export {
  claimReadyTasks,
  findExpiredLeases,
  findLostTickets,
  ensureSchedulerPools,
  poolsWithWork,
  poolStatistics,
  promoteWaitingTasks,
  reportWorker,
  requeueLostTicket,
  renewLeases,
  windowOf,
  withdrawWorker,
} from './dispatch.repository.ts';
export { cancelTasks, claimTask, handBackTask } from './tasks.repository.ts';
export {
  completeTask,
  concludeFailure,
  keepPart,
  type Effects,
  type TaskFailure,
} from './tasks.service.ts';
export { failureOf, isLastTry } from './tasks.policy.ts';
