import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export type WorkerMetrics = ReturnType<typeof createMetrics>;

/** No organization, document or job is ever a label: their number has no bound. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const seconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180, 600];
  return {
    registry,
    taskSeconds: new Histogram({
      name: 'docmill_task_run_seconds',
      help: 'How long attempts took.',
      labelNames: ['pool', 'outcome'] as const,
      buckets: seconds,
      registers,
    }),
    waitSeconds: new Histogram({
      name: 'docmill_task_wait_seconds',
      help: 'How long tasks were ready before they started.',
      labelNames: ['pool'] as const,
      buckets: seconds,
      registers,
    }),
    engineSeconds: new Histogram({
      name: 'docmill_engine_call_seconds',
      help: 'How long engines took to answer, without the wait for a free one.',
      labelNames: ['engine', 'method'] as const,
      buckets: seconds,
      registers,
    }),
    ...createCounters(registers),
    ...createBacklogGauges(registers),
    webhooksDue: new Gauge({
      name: 'docmill_webhooks_due',
      help: 'Deliveries whose time has come and that no worker has taken; paused receivers included.',
      registers,
    }),
    oldestWebhookDue: new Gauge({
      name: 'docmill_oldest_due_webhook_age_seconds',
      help: 'How long the longest waiting of them has been due.',
      registers,
    }),
    redisUp: new Gauge({
      name: 'docmill_redis_up',
      help: '1 while Redis answers.',
      registers,
    }),
  };
}

function createCounters(registers: Registry[]) {
  return {
    dispatched: new Counter({
      name: 'docmill_tasks_dispatched_total',
      help: 'Tasks sent to Redis.',
      labelNames: ['pool'] as const,
      registers,
    }),
    repairs: new Counter({
      name: 'docmill_reconciler_repairs_total',
      help: 'What the sweeps had to mend. Grows after crashes and Redis losses only.',
      labelNames: ['kind'] as const,
      registers,
    }),
    modelReplies: new Counter({
      name: 'docmill_model_replies_total',
      help: 'Documents that a model was asked about, by what came of it.',
      labelNames: ['outcome'] as const,
      registers,
    }),
  };
}

function createBacklogGauges(registers: Registry[]) {
  return {
    queued: new Gauge({
      name: 'docmill_tasks_queued',
      help: 'Tasks that wait in Postgres.',
      labelNames: ['pool'] as const,
      registers,
    }),
    inFlight: new Gauge({
      name: 'docmill_tasks_in_flight',
      help: 'Tasks dispatched or running.',
      labelNames: ['pool'] as const,
      registers,
    }),
    oldestQueued: new Gauge({
      name: 'docmill_oldest_queued_age_seconds',
      help: 'How long the longest waiting ready task has waited.',
      labelNames: ['pool'] as const,
      registers,
    }),
  };
}
