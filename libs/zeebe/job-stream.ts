import type { ActivatedJob } from './activated-job';
import type { Gateway, ServerStream } from './gateway';
import type { GrpcError } from './grpc/status';

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

/**
 * Brings the jobs of one type. The engine pushes new ones; a long poll beside it fetches what was created while nobody
 * listened and what a broken stream gave back. Both are opened again, for ever, when they end.
 */
export class JobStream {
  private readonly calls = new Set<ServerStream>();
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
    const { type, worker, timeoutMs, fetchVariable, onJob } = this.options;
    const request = { type, worker, timeout: timeoutMs, fetchVariable };
    const call = this.gateway.stream<ActivatedJob>('StreamActivatedJobs', request, {
      onMessage: (job) => {
        onJob(job);
        this.holdBack(call);
      },
      onEnd: () => {
        this.calls.delete(call);
        this.later(RECONNECT_MS, () => this.openStream());
      },
    });
    this.calls.add(call);
  }

  private poll(): void {
    if (this.closed) return;
    const { type, worker, timeoutMs, fetchVariable, backlog, pending, onJob } = this.options;
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
    const handlers = {
      onMessage: ({ jobs }: { jobs: ActivatedJob[] }) => jobs.forEach(onJob),
      onEnd: (error?: GrpcError) => {
        this.calls.delete(call);
        if (error) this.later(RECONNECT_MS, () => this.poll());
        else this.poll();
      },
    };
    const call = this.gateway.stream('ActivateJobs', request, handlers, POLL_MS + 10_000);
    this.calls.add(call);
  }

  /** The transport's flow control makes the engine keep what this process has no room for. */
  private holdBack(call: ServerStream): void {
    if (this.options.pending() < this.options.backlog || call.isPaused()) return;
    call.pause();
    const resume = () => {
      if (this.options.pending() < this.options.backlog / 2) call.resume();
      else this.later(RESUME_MS, resume);
    };
    this.later(RESUME_MS, resume);
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
