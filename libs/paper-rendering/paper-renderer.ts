import type { DataSource } from 'typeorm';
import { notifyChange } from '#libs/database/notify-change';
import { type FileStore, forgetFile, keepFile, type WrittenFile } from '#libs/files/index';
import type { Log } from '#libs/logging/index';
import { type OfficeTransaction, SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { addToDossier } from '#libs/petition/dossier';
import { Repeat } from '#libs/repeat/index';
import { DOCX, type PaperFormat } from './paper-files';
import { type PaperSource, readPaperSource } from './paper-source';
import type { RenderedPaper } from './render-paper';
import { type Claim, claimPaper, failClaim, finishClaim } from './render-queue';
import { RenderingFailed, RenderingProcess } from './rendering-process';

const IDLE_MS = 1_000;

/** A claim that was lost: the paper was signed meanwhile, or another renderer has it. */
class ClaimLost extends Error {}

/**
 * Makes the files of papers that are written: after their transaction, one at a time, at the lowest priority. Killed
 * at any moment it leaves a claim that runs out, and nothing else.
 */
export class PaperRenderer {
  private readonly rendering: RenderingProcess;
  private readonly repeat: Repeat;

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly office: OfficeService,
    private readonly log: Log,
    publicUrl: string,
  ) {
    this.rendering = new RenderingProcess(publicUrl);
    const run = async (signal: AbortSignal) => ((await this.next(signal)) ? 0 : IDLE_MS);
    this.repeat = new Repeat({ run, failed: 'no paper could be claimed', againMs: IDLE_MS }, log);
  }

  start(): void {
    this.repeat.start();
  }

  /** Somebody waits for a paper. */
  wake(): void {
    this.repeat.wake();
  }

  /** What is being made is given up; its claim runs out. */
  async stop(): Promise<void> {
    const stopped = this.repeat.stop();
    await this.rendering.stop();
    await stopped;
  }

  /** Whether there may be more. */
  private async next(signal: AbortSignal): Promise<boolean> {
    const claim = await claimPaper(this.dataSource);
    if (claim) await this.make(claim, signal);
    return claim !== undefined;
  }

  private async make(claim: Claim, signal: AbortSignal): Promise<void> {
    try {
      const source = await readPaperSource(this.dataSource.manager, claim.id);
      if (source) await this.keep(claim, source, await this.rendering.render(source));
    } catch (error) {
      if (error instanceof ClaimLost || signal.aborted) return;
      const code = error instanceof RenderingFailed ? error.code : 'store';
      this.log.warn(
        'a paper could not be made',
        { documentId: claim.id, attempt: claim.attempt, code },
        error,
      );
      await failClaim(this.dataSource, claim).catch(() => undefined);
    }
  }

  /** Written before the transaction and kept within it: what a kill leaves between the two is swept. */
  private async keep(claim: Claim, source: PaperSource, { docx, pdf }: RenderedPaper): Promise<void> {
    const written = {
      docx: await this.files.write(docx, { mediaType: DOCX }),
      pdf: await this.files.write(pdf, { mediaType: 'application/pdf' }),
    };
    try {
      await this.office.transaction(SYSTEM, `render:${source.id}:${written.pdf.sha256}`, (tx) =>
        this.give(tx, claim, source, written),
      );
    } catch (error) {
      // Thrown within the transaction, which is therefore undone.
      if (error instanceof ClaimLost)
        await Promise.all(Object.values(written).map((one) => this.files.discard(one)));
      throw error;
    }
  }

  private async give(
    tx: OfficeTransaction,
    claim: Claim,
    source: PaperSource,
    written: Record<PaperFormat, WrittenFile>,
  ): Promise<void> {
    const owner = { ownerType: 'document', ownerId: source.id } as const;
    const pdfSha256 = written.pdf.sha256;
    const docxFileId = await keepFile(tx, written.docx, owner);
    const pdfFileId = await keepFile(tx, written.pdf, owner);
    const replaced = await finishClaim(tx.manager, claim, { docxFileId, pdfFileId, pdfSha256 });
    if (!replaced) throw new ClaimLost();
    for (const id of replaced) await forgetFile(tx, id);
    if (!claim.draft) {
      await addToDossier(tx, {
        petitionId: source.petitionId,
        kind: 'document',
        titleKey: 'document.rendered',
        data: { documentId: source.id, kind: source.kind, sha256: source.sha256, pdfSha256 },
      });
    }
    await notifyChange(tx.manager, { t: 'petition', petitionId: source.petitionId });
  }
}
