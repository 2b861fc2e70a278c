import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { acceptWithCode } from '#libs/backlog/accept-opinion';
import { readOwnBacklog } from '#libs/backlog/read-own-backlog';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { PETITIONER } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { openWithCode } from '#libs/petition-view/open-with-code';
import type { CredentialsBody } from './public.dto';

/** The petitioner's side of a backlog case: who is responsible, and the right to accept the opinion. */
@Injectable()
export class PublicBacklogService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async own(credentials: CredentialsBody, address: string) {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, credentials, address);
    const backlog = await readOwnBacklog(this.dataSource.manager, this.office.now(), petitionId, ordinal);
    return { backlog, names: this.office.office.backlog.inPerson };
  }

  async accept(credentials: CredentialsBody, address: string): Promise<void> {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, credentials, address);
    await this.office.transaction(PETITIONER, `request:${newId()}`, async (tx) => {
      await acceptWithCode(tx, petitionId, ordinal);
      await notifyChange(tx.manager, { t: 'petition', petitionId });
    });
  }
}
