export {
  addSchedule,
  changeSchedule,
  getSchedule,
  listRuns,
  listSchedules,
  removeSchedule,
  runSchedule,
} from './schedules.service.ts';
export { fireDueSchedules, type FiringSettings } from './fire-schedules.ts';
export type { ScheduledWork } from './schedule-kinds.ts';
