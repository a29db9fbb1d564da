export { enqueueTask } from './enqueue-task.ts';
export {
  claimReadyTasks,
  findExpiredLeases,
  findLostTickets,
  freeSlotsOf,
  ensureSchedulerPools,
  poolsWithWork,
  poolStatistics,
  promoteWaitingTasks,
  reportWorker,
  requeueLostTicket,
  renewLeases,
  withdrawWorker,
} from './dispatch.repository.ts';
export { cancelTasks, claimTask, handBackTask, postponeTask } from './tasks.repository.ts';
export { completeTask, concludeFailure, type TaskFailure } from './tasks.service.ts';
export { failureOf } from './tasks.policy.ts';
