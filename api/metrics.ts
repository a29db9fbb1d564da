import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export type ApiMetrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'docmill_http_request_seconds',
      help: 'How long requests took, by route pattern.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30],
      registers,
    }),
    eventStreams: new Gauge({
      name: 'docmill_event_streams',
      help: 'Clients that follow a job or a batch now.',
      registers,
    }),
    uploadedBytes: new Counter({
      name: 'docmill_uploaded_bytes_total',
      help: 'Bytes of accepted documents.',
      registers,
    }),
  };
}
