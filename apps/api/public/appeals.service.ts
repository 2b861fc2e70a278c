import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { PETITIONER } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { requestReview } from '#libs/petition/request-review';
import type { AppealLevel } from '#libs/petition/vocabulary';
import { openWithCode } from '#libs/petition-view/public-view';
import type { AppealBody } from './appeals.dto';

/** What a petitioner asks of the levels above, with receipt number and query code. */
@Injectable()
export class AppealsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async request(level: AppealLevel, body: AppealBody): Promise<void> {
    const { petitionId } = await openWithCode(this.dataSource, this.office, body);
    await this.office.transaction(PETITIONER, `request:${newId()}`, async (tx) => {
      await requestReview(tx, petitionId, level, body);
      await notifyChange(tx.manager, { t: 'petition', petitionId });
    });
  }
}
