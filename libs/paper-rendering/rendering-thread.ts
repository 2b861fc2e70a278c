import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DossierSource } from './dossier-pdf';
import type { PaperSource } from './paper-source';
import type { RenderedPaper } from './render-paper';
import type { RenderAnswer, RenderRequest } from './render-thread';

/** A paper takes some hundred milliseconds; on a busy machine, at the lowest priority, much longer. */
const TIMEOUT_MS = 60_000;
/** Fonts and their tables are some 50 MB: given back when nobody needs a paper for a while. */
const IDLE_MS = 60_000;
const MEMORY_MB = 256;

/** Thrown when a paper could not be made; `code` says nothing of what it says. */
export class RenderingFailed extends Error {
  constructor(readonly code: string) {
    super(`a paper could not be made: ${code}`);
    this.name = 'RenderingFailed';
  }
}

/** One thread that makes papers, one at a time; started when it is needed. */
export class RenderingThread {
  private thread: Worker | undefined;
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
    this.thread ??= new Worker(join(__dirname, 'render-thread.js'), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    try {
      const answer = await answerOf(this.thread, request);
      if ('failed' in answer) throw new RenderingFailed(answer.failed);
      return answer.rendered;
    } catch (error) {
      if (!(error instanceof RenderingFailed) || ['timeout', 'thread'].includes(error.code))
        await this.stop();
      throw error;
    } finally {
      this.idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = undefined;
    await thread?.terminate();
  }
}

function answerOf(thread: Worker, request: RenderRequest): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    const done = (finish: () => void) => {
      clearTimeout(timer);
      thread.off('message', answered).off('error', broken).off('exit', broken);
      finish();
    };
    const answered = (answer: RenderAnswer) => done(() => resolve(answer));
    const broken = () => done(() => reject(new RenderingFailed('thread')));
    const timer = setTimeout(() => done(() => reject(new RenderingFailed('timeout'))), TIMEOUT_MS);
    thread.on('message', answered).on('error', broken).on('exit', broken);
    thread.postMessage(request);
  });
}
