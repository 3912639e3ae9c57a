import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { boss } from './boss';
import { JOBS, type JobName, type Workers } from './schema';

/** Another process may have put work into the queue. */
const LOOK_AGAIN_MS = 1000;
const KEPT_REASON = 500;

type Fetched = PgBoss.JobWithMetadata<object>;

// What a failing job leaves behind is shown to the operator: the sentence, never what was in memory around it.
const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, KEPT_REASON);

/** Takes jobs of one kind from the queue, some at once, until it is stopped. */
export class Worker<N extends JobName> {
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private sleeper = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    readonly name: N,
    private readonly work: Workers[N],
  ) {}

  start() {
    this.loop = this.run();
  }

  /** There may be something to do. */
  wake() {
    this.sleeper.abort();
  }

  /** Takes no more, tells what runs that its time is over, and waits for it. */
  async stop() {
    this.stopping.abort();
    this.wake();
    await this.loop;
    await Promise.all(this.running);
  }

  private async run() {
    while (!this.stopping.signal.aborted) {
      this.sleeper = new AbortController();
      const free = JOBS[this.name].atOnce - this.running.size;
      const jobs =
        free > 0 ? await boss().fetch<object>(this.name, { batchSize: free, includeMetadata: true }) : [];
      jobs.forEach((job) => this.begin(job));
      await pause(LOOK_AGAIN_MS, undefined, { signal: this.sleeper.signal }).catch(() => undefined);
    }
  }

  private begin(job: Fetched) {
    const done = this.attempt(job)
      .catch((error: unknown) => console.error('Background work: the queue did not answer', error))
      .finally(() => {
        this.running.delete(done);
        this.wake();
      });
    this.running.add(done);
  }

  private async attempt(job: Fetched) {
    const { data: schema, seconds } = JOBS[this.name];
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(seconds * 1000)]);
    try {
      const data = schema.parse(job.data);
      await this.work({ id: job.id, data, attempt: job.retryCount + 1, signal } as never);
    } catch (error) {
      console.error(`Background work: ${this.name} ${job.id} failed`, reasonOf(error));
      await boss().fail(this.name, job.id, { message: reasonOf(error) });
      return;
    }
    await boss().complete(this.name, job.id);
  }
}
