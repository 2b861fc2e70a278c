import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireReadable } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { Clock } from '#libs/clock/index';
import { DOSSIER_WORDS } from '#libs/dossier/dossier-words';
import { exportPdf } from '#libs/dossier/export-pdf';
import { dossierEntries } from '#libs/dossier/export-zip';
import { makePapers } from '#libs/dossier/make-papers';
import { type Dossier, readDossier } from '#libs/dossier/read-dossier';
import { zipStream } from '#libs/dossier/zip-stream';
import { FileStore } from '#libs/files/index';
import type { PaperFile } from '#libs/paper-rendering/paper-files';
import { RenderingProcess } from '#libs/paper-rendering/rendering-process';
import { readTimeline } from '#libs/petition-view/timeline';
import { requireContent } from '#libs/retention/require-content';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { StepTexts } from '#libs/step-texts/step-texts';

export interface StreamedFile extends Omit<PaperFile, 'content'> {
  content: AsyncIterable<Uint8Array>;
}

@Injectable()
export class DossiersService implements OnApplicationShutdown {
  private readonly rendering: RenderingProcess;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(StepTexts) private readonly texts: StepTexts,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.rendering = new RenderingProcess(settings.publicUrl);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rendering.stop();
  }

  async pdf(actor: Actor, id: string): Promise<PaperFile> {
    const dossier = await this.open(actor, id, 'pdf');
    const { dataSource, files, rendering } = this;
    const journal = await readTimeline(dataSource, this.texts, id);
    const content = await exportPdf({ dataSource, files, rendering }, dossier, journal, this.clock.now());
    return { name: fileName(dossier, 'pdf'), mediaType: 'application/pdf', content };
  }

  async zip(actor: Actor, id: string): Promise<StreamedFile> {
    const dossier = await this.open(actor, id, 'zip');
    const journal = await readTimeline(this.dataSource, this.texts, id);
    const madeAt = this.clock.now();
    const content = zipStream(
      dossierEntries({ dataSource: this.dataSource, files: this.files }, dossier, journal, madeAt),
      madeAt,
    );
    return { name: fileName(dossier, 'zip'), mediaType: 'application/zip', content };
  }

  /** All that the export needs is there, and it is on record, before anything leaves. */
  private async open(actor: Actor, id: string, format: 'pdf' | 'zip'): Promise<Dossier> {
    await requireReadable(this.dataSource.manager, actor, id);
    await requireContent(this.dataSource.manager, id);
    const dossier = await readDossier(this.dataSource.manager, id);
    await makePapers(this.dataSource, dossier);
    await record(this.dataSource.manager, {
      actor: { personId: actor.personId },
      action: 'dossier.export',
      subjectType: 'petition',
      subjectId: id,
      detail: { format, papers: dossier.papers.length, files: dossier.uploads.length },
    });
    return dossier;
  }
}

const fileName = ({ receiptNumber }: Dossier, ending: string) =>
  `${DOSSIER_WORDS.title}-${receiptNumber}.${ending}`;
