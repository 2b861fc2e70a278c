import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { OfficeService } from '#libs/office/office.service';
import { markRead, readStaffNotices } from '#libs/staff-notice/read-staff-notices';

/** Notices to the reader's own posts. */
@Injectable()
export class StaffNoticesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  list(actor: Actor) {
    return readStaffNotices(this.dataSource.manager, actor);
  }

  read(actor: Actor, id: string): Promise<void> {
    return markRead(this.dataSource.manager, actor, id, this.office.now());
  }
}
