import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** In seconds: from an answer given from memory to the longest statement that is waited for. */
const DURATIONS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A figure read when it is asked for; NaN, as Prometheus has it, while nobody can tell. */
export interface Reading {
  readonly name: string;
  readonly help: string;
  /** `total`: it only grows until the process ends; `state`: it goes up and down. */
  readonly kind: 'total' | 'state';
  read(): number | Promise<number>;
}

/** What the running process counts and measures, in the text format of Prometheus. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Answers that were made, by method, route and status, and the time each took.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATIONS,
    registers: [this.registry],
  });

  readonly contentType = this.registry.contentType;

  constructor(readings: readonly Reading[]) {
    collectDefaultMetrics({ register: this.registry });
    for (const reading of readings) this.add(reading);
  }

  /** The route, never the address: what somebody looked for is not written down, and the series stay few. */
  answered(method: string, route: string, status: number, milliseconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, milliseconds / 1000);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private add({ name, help, kind, read }: Reading): void {
    const value = async (): Promise<number> => Promise.resolve(read()).catch(() => Number.NaN);
    const settings = { name, help, registers: [this.registry] };
    if (kind === 'state') {
      const gauge: Gauge = new Gauge({
        ...settings,
        collect: async () => gauge.set(await value()),
      });
      return;
    }
    const counter: Counter = new Counter({
      ...settings,
      collect: async () => {
        const total = await value();
        counter.reset();
        counter.inc(total);
      },
    });
  }
}
