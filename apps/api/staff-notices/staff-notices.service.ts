import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { OfficeService } from '#libs/office/office.service';
import { markRead, type NoticedTask, readStaffNotices } from '#libs/staff-notice/read-staff-notices';
import { StepTexts } from '#libs/step-texts/step-texts';

/** Notices to the reader's own posts. */
@Injectable()
export class StaffNoticesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(StepTexts) private readonly texts: StepTexts,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async list(actor: Actor) {
    const notices = await readStaffNotices(this.dataSource.manager, actor);
    return Promise.all(
      notices.map(async ({ task, ...notice }) => ({ ...notice, task: task && (await this.named(task)) })),
    );
  }

  private async named({ key, processId, processVersion, elementId, receiptNumber }: NoticedTask) {
    const { name } = await this.texts.of(processId, processVersion, elementId);
    return { key, name, receiptNumber };
  }

  read(actor: Actor, id: string): Promise<void> {
    return this.dataSource.transaction((manager) => markRead(manager, actor, id, this.office.now()));
  }
}
