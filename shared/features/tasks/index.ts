export { enqueueTask, enqueueTasks } from './enqueue-task.ts';
export {
  claimReadyTasks,
  claimTasks,
  type ClaimedTask,
  findExpiredLeases,
  findLostTickets,
  ensureSchedulerPools,
  lookForWork,
  type PoolWithWork,
  poolStatistics,
  promoteWaitingTasks,
  reportWorker,
  requeueLostTicket,
  renewLeases,
  withdrawWorker,
} from './dispatch.repository.ts';
export {
  findDeadTasks,
  organizationOfDeadTask,
  takeDeadTask,
  takeDeadTasksOf,
  type DeadTask,
} from './dead-tasks.repository.ts';
export { cancelTasks, handBackTask } from './tasks.repository.ts';
export {
  completeTask,
  concludeFailure,
  keepPart,
  type Effects,
  type TaskFailure,
} from './tasks.service.ts';
export { failureOf, isLastTry } from './tasks.policy.ts';
