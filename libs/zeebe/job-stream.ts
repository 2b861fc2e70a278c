import type { ActivatedJob } from './activated-job';
import type { Gateway } from './gateway';

export interface JobStreamOptions {
  type: string;
  worker: string;
  /** Variables to fetch. */
  fetchVariable: readonly string[];
  /** After this long the engine hands a job that isn't answered to another. */
  timeoutMs: number;
  /** Jobs that may wait here; beyond, the engine is made to wait. */
  backlog: number;
  onJob: (job: ActivatedJob) => void;
  /** Jobs taken over and not yet done. */
  pending: () => number;
}

const RECONNECT_MS = 1_000;
const POLL_MS = 50_000;
const RESUME_MS = 20;

type Call = ReturnType<Gateway['stream']>;

/**
 * Brings the jobs of one type. The engine pushes new ones; a long poll beside it fetches what was created while nobody
 * listened and what a broken stream gave back. Both are opened again, for ever, when they end.
 */
export class JobStream {
  private readonly calls = new Set<Call>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;

  constructor(
    private readonly gateway: Gateway,
    private readonly options: JobStreamOptions,
  ) {}

  open(): void {
    this.openStream();
    this.poll();
  }

  close(): void {
    this.closed = true;
    this.timers.forEach(clearTimeout);
    this.calls.forEach((call) => call.cancel());
  }

  private openStream(): void {
    if (this.closed) return;
    const { type, worker, timeoutMs, fetchVariable } = this.options;
    const call = this.gateway.stream('StreamActivatedJobs', {
      type,
      worker,
      timeout: timeoutMs,
      fetchVariable,
    });
    call.on('data', (job: ActivatedJob) => {
      this.options.onJob(job);
      this.holdBack(call);
    });
    this.onEnd(call, () => this.later(RECONNECT_MS, () => this.openStream()));
  }

  private poll(): void {
    if (this.closed) return;
    const { type, worker, timeoutMs, fetchVariable, backlog, pending } = this.options;
    const room = backlog - pending();
    if (room <= 0) return this.later(RESUME_MS, () => this.poll());
    const request = {
      type,
      worker,
      timeout: timeoutMs,
      fetchVariable,
      maxJobsToActivate: room,
      requestTimeout: POLL_MS,
    };
    const call = this.gateway.stream('ActivateJobs', request, POLL_MS + 10_000);
    call.on('data', ({ jobs }: { jobs: ActivatedJob[] }) => jobs.forEach((job) => this.options.onJob(job)));
    this.onEnd(call, (failed) => (failed ? this.later(RECONNECT_MS, () => this.poll()) : this.poll()));
  }

  /** The transport's flow control makes the engine keep what this process has no room for. */
  private holdBack(call: Call): void {
    if (this.options.pending() < this.options.backlog || call.isPaused()) return;
    call.pause();
    const resume = () => {
      if (this.options.pending() < this.options.backlog / 2) call.resume();
      else this.later(RESUME_MS, resume);
    };
    this.later(RESUME_MS, resume);
  }

  private onEnd(call: Call, then: (failed: boolean) => void): void {
    this.calls.add(call);
    let ended = false;
    const end = (failed: boolean) => {
      if (ended) return;
      ended = true;
      this.calls.delete(call);
      if (!this.closed) then(failed);
    };
    call.on('error', () => end(true));
    call.on('end', () => end(false));
  }

  private later(ms: number, then: () => void): void {
    if (this.closed) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      then();
    }, ms);
    this.timers.add(timer);
  }
}
