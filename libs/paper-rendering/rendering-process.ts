import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { DossierSource } from './dossier-pdf';
import type { PaperSource } from './paper-source';
import type { RenderedPaper } from './render-paper';
import type { RenderAnswer, RenderRequest } from './render-process';

/** A paper takes some hundred milliseconds; on a busy machine, at the lowest priority, much longer. */
const TIMEOUT_MS = 60_000;
/** It grows to some 200 MB, all of it given back with the process when nobody has needed a paper for a while. */
const IDLE_MS = 30_000;
const MEMORY_MB = 256;

/** Thrown when a paper could not be made; `code` says nothing of what it says. */
export class RenderingFailed extends Error {
  constructor(readonly code: string) {
    super(`a paper could not be made: ${code}`);
    this.name = 'RenderingFailed';
  }
}

/**
 * One process that makes papers, one at a time; started when it is needed, and without the environment, in which the
 * office's keys are: it reads files that people have uploaded.
 */
export class RenderingProcess {
  private child: ChildProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly publicUrl: string) {}

  /** A paper's files. Waits for whoever asked before. Throws RenderingFailed. */
  async render(source: PaperSource): Promise<RenderedPaper> {
    const made = (await this.queued({ paper: source, publicUrl: this.publicUrl })) as RenderedPaper;
    return { docx: Buffer.from(made.docx), pdf: Buffer.from(made.pdf) };
  }

  /** A case's dossier as PDF. Waits for whoever asked before. Throws RenderingFailed. */
  async bind(source: DossierSource): Promise<Buffer> {
    return Buffer.from((await this.queued({ dossier: source })) as Buffer);
  }

  private queued(request: RenderRequest): Promise<RenderedPaper | Buffer> {
    const rendered = this.last.then(() => this.answer(request));
    this.last = rendered.catch(() => undefined);
    return rendered;
  }

  private async answer(request: RenderRequest): Promise<RenderedPaper | Buffer> {
    clearTimeout(this.idle);
    this.child ??= startProcess();
    try {
      const answer = await answerOf(this.child, request);
      if ('failed' in answer) throw new RenderingFailed(answer.failed);
      return answer.rendered;
    } catch (error) {
      if (!(error instanceof RenderingFailed) || ['timeout', 'process'].includes(error.code))
        await this.stop();
      throw error;
    } finally {
      this.idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGKILL');
    });
  }
}

function startProcess(): ChildProcess {
  const child = fork(join(__dirname, 'render-process.js'), {
    serialization: 'advanced',
    env: {},
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // An idle one keeps nobody from ending.
  child.unref();
  child.channel?.unref();
  return child;
}

function answerOf(child: ChildProcess, request: RenderRequest): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    const done = (finish: () => void) => {
      clearTimeout(timer);
      child.off('message', answered).off('error', broken).off('exit', broken);
      finish();
    };
    const answered = (answer: unknown) => done(() => resolve(answer as RenderAnswer));
    const broken = () => done(() => reject(new RenderingFailed('process')));
    const timer = setTimeout(() => done(() => reject(new RenderingFailed('timeout'))), TIMEOUT_MS);
    child.on('message', answered).on('error', broken).on('exit', broken);
    child.send(request, (error) => error && broken());
  });
}
