import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { requestErasure } from '#libs/erasure-request/request-erasure';
import { PETITIONER } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { openWithCode } from '#libs/petition-view/open-with-code';
import type { ErasureRequestBody } from './erasure-request.dto';

/** The petitioner's right to have data erased (PIPL 47): who withdrew for himself has it as well. */
@Injectable()
export class ErasureRequestService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async request({ reason, ...credentials }: ErasureRequestBody, address: string): Promise<void> {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, credentials, address);
    await this.office.transaction(PETITIONER, `request:${newId()}`, async (tx) => {
      await requestErasure(tx, petitionId, { ordinal, reason: reason ?? null });
      await notifyChange(tx.manager, { t: 'petition', petitionId });
    });
  }
}
