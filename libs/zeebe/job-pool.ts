import { status } from './grpc/status';
import type { Log } from '#libs/logging/index';
import type { WorkerContract } from '#libs/process-contract/catalogue';
import type { ActivatedJob } from './activated-job';
import type { Gateway } from './gateway';
import type { JobHandler } from './job';
import { declaredProperties } from './job-contract';
import { JobStream } from './job-stream';
import { runJob, type JobAnswer } from './run-job';

export interface JobPoolOptions {
  worker: string;
  /** Jobs of this type that are worked on at the same time. */
  concurrency: number;
}

/** Longer than any use case takes, short enough that a killed worker's jobs are soon somebody else's. */
const JOB_TIMEOUT_MS = 20_000;
const ANSWER_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 100;
/** Nobody waits for the answer any more: the job was answered before, or its instance has left it. */
const UNWANTED = new Set<number>([status.NOT_FOUND, status.ALREADY_EXISTS, status.FAILED_PRECONDITION]);

interface GiveBack {
  kind: 'give-back';
}

/** Takes the jobs of one type from the engine, a bounded number at a time, and answers each. */
export class JobPool {
  private readonly stream: JobStream;
  private readonly waiting: ActivatedJob[] = [];
  private readonly idle: (() => void)[] = [];
  private running = 0;
  private stopped = false;

  constructor(
    private readonly gateway: Gateway,
    private readonly contract: WorkerContract,
    private readonly handler: JobHandler,
    private readonly log: Log,
    private readonly options: JobPoolOptions,
  ) {
    const fetchVariable = declaredProperties(contract.input);
    // An empty list would mean all variables to the engine.
    if (fetchVariable.length === 0)
      throw new Error(`job ${contract.type}: its input class declares no variable`);
    this.stream = new JobStream(gateway, {
      type: contract.type,
      worker: options.worker,
      fetchVariable,
      timeoutMs: JOB_TIMEOUT_MS,
      backlog: options.concurrency * 2,
      onJob: (job) => this.take(job),
      pending: () => this.running + this.waiting.length,
    });
  }

  start(): void {
    this.stream.open();
  }

  /** Takes no more jobs, gives back those that wait and finishes those in work. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.stream.close();
    const givenBack = this.waiting.splice(0).map((job) => this.answer(job, { kind: 'give-back' }));
    if (this.running > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
    await Promise.all(givenBack);
  }

  private take(job: ActivatedJob): void {
    if (this.stopped) void this.answer(job, { kind: 'give-back' });
    else if (this.running >= this.options.concurrency) this.waiting.push(job);
    else void this.work(job);
  }

  private async work(first: ActivatedJob): Promise<void> {
    this.running++;
    for (let job: ActivatedJob | undefined = first; job; job = this.waiting.shift()) {
      const answer = await runJob(this.contract, this.handler, job);
      this.report(job, answer);
      await this.answer(job, answer);
    }
    this.running--;
    if (this.running === 0) this.idle.splice(0).forEach((resolve) => resolve());
  }

  private report(job: ActivatedJob, answer: JobAnswer): void {
    const fields = { type: job.type, job: job.key, instance: job.processInstanceKey };
    if (answer.kind === 'fail') {
      const failure = { ...fields, reason: answer.message.replace(/ /g, ''), retries: answer.retries };
      this.log.warn('job failed', failure, answer.cause);
    } else if (answer.kind === 'error') {
      this.log.info('job ended in an error of the diagram', { ...fields, code: answer.code });
    }
  }

  /** An answer that never arrives is no loss: the engine hands the job out again, and its use case runs once. */
  private async answer(job: ActivatedJob, answer: JobAnswer | GiveBack): Promise<void> {
    const [method, request] = commandOf(job, answer);
    for (let attempt = 1; attempt <= ANSWER_ATTEMPTS && !(this.stopped && attempt > 2); attempt++) {
      try {
        await this.gateway.call(method, request);
        return;
      } catch (error) {
        const code = (error as { code?: number }).code;
        if (UNWANTED.has(code ?? status.UNKNOWN)) return;
        this.log.debug('job answer not taken', { type: job.type, job: job.key, grpc: code, attempt });
        await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
      }
    }
  }
}

function commandOf(job: ActivatedJob, answer: JobAnswer | GiveBack): [method: string, request: object] {
  switch (answer.kind) {
    case 'give-back':
      // Failing with the retries it had is how a job is handed to another at once.
      return [
        'FailJob',
        { jobKey: job.key, retries: job.retries, retryBackOff: 0, errorMessage: 'worker.stopped' },
      ];
    case 'complete':
      return ['CompleteJob', { jobKey: job.key, variables: JSON.stringify(answer.variables) }];
    case 'error':
      return ['ThrowError', { jobKey: job.key, errorCode: answer.code, errorMessage: answer.code }];
    case 'fail':
      return [
        'FailJob',
        {
          jobKey: job.key,
          retries: answer.retries,
          retryBackOff: answer.backOffMs,
          errorMessage: answer.message,
        },
      ];
  }
}
