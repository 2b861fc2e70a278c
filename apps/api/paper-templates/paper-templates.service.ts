import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { Clock } from '#libs/clock/index';
import { DomainError } from '#libs/errors/index';
import { changePrefix, readPrefix } from '#libs/paper-rendering/number-prefix';
import { DOCX, type PaperFile } from '#libs/paper-rendering/paper-files';
import { type PreviewCase, previewSource } from '#libs/paper-rendering/preview-template';
import { RenderingProcess } from '#libs/paper-rendering/rendering-process';
import { TEMPLATE_TITLES } from '#libs/paper-rendering/template-rules';
import {
  activateTemplate,
  addTemplate,
  readTemplate,
  readTemplates,
} from '#libs/paper-rendering/template-versions';
import '#libs/petition/messages';
import { SETTINGS, type Settings } from '#libs/settings/index';
import type { TemplatePreviewBody } from './paper-templates.dto';

/** The office's own templates: kept in versions, tried with a case, put in use and taken back. */
@Injectable()
export class PaperTemplatesService implements OnApplicationShutdown {
  private readonly rendering: RenderingProcess;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.rendering = new RenderingProcess(settings.publicUrl);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rendering.stop();
  }

  async list() {
    const { manager } = this.dataSource;
    return { prefix: await readPrefix(manager), kinds: await readTemplates(manager) };
  }

  changePrefix({ personId }: Actor, prefix: string): Promise<void> {
    return changePrefix(this.dataSource, personId, this.clock.now(), prefix);
  }

  async add({ personId }: Actor, kind: string, base64: string): Promise<{ version: number }> {
    const content = Buffer.from(base64, 'base64');
    return { version: await addTemplate(this.dataSource, personId, this.clock.now(), kind, content) };
  }

  activate({ personId }: Actor, kind: string, version: number | null): Promise<void> {
    return activateTemplate(this.dataSource, personId, kind, version);
  }

  async file(kind: string, version: number | null): Promise<PaperFile> {
    const { content } = await readTemplate(this.dataSource.manager, kind, version);
    const name = `${TEMPLATE_TITLES[kind]}${version === null ? '' : `-${version}`}.docx`;
    return { name, mediaType: DOCX, content };
  }

  async preview(actor: Actor, kind: string, body: TemplatePreviewBody): Promise<PaperFile> {
    const petition = body.receiptNumber ? await this.visibleCase(actor, body.receiptNumber) : null;
    const { manager } = this.dataSource;
    const source = await previewSource(manager, kind, body.version ?? null, petition, this.clock.now());
    const { pdf } = await this.rendering.render(source);
    return { name: `${source.title}.pdf`, mediaType: 'application/pdf', content: pdf };
  }

  /** A template is tried with cases that one may read, and with no others. */
  private async visibleCase(actor: Actor, receiptNumber: string): Promise<PreviewCase> {
    const none = new DomainError('petition.not-found', { status: 422, field: 'receiptNumber' });
    const [found]: PreviewCase[] = await this.dataSource.query(
      `SELECT id, receipt_number AS "receiptNumber" FROM petition WHERE receipt_number = $1`,
      [receiptNumber.trim().toUpperCase()],
    );
    if (!found) throw none;
    await requireVisible(this.dataSource.manager, actor, found.id).catch(() => {
      throw none;
    });
    return found;
  }
}
