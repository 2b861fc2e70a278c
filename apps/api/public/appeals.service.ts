import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { type OfficeTransaction, PETITIONER } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { requireStillRaising } from '#libs/petition/require-still-raising';
import { requestReopening } from '#libs/petition/request-reopening';
import { requestReview } from '#libs/petition/request-review';
import type { AppealLevel } from '#libs/petition/vocabulary';
import { openWithCode } from '#libs/petition-view/open-with-code';
import type { AppealBody } from './appeals.dto';
import type { CredentialsBody, PublicReasonBody } from './public.dto';

/** What a petitioner asks after the answer, with receipt number and query code: of the levels above, or of the unit. */
@Injectable()
export class AppealsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  request(level: AppealLevel, body: AppealBody, address: string): Promise<void> {
    return this.change(body, address, (tx, petitionId) => requestReview(tx, petitionId, level, body));
  }

  reopen(body: PublicReasonBody, address: string): Promise<void> {
    return this.change(body, address, (tx, petitionId) => requestReopening(tx, petitionId, body.reason));
  }

  private async change(
    credentials: CredentialsBody,
    address: string,
    work: (tx: OfficeTransaction, petitionId: string) => Promise<void>,
  ): Promise<void> {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, credentials, address);
    await this.office.transaction(PETITIONER, `request:${newId()}`, async (tx) => {
      await requireStillRaising(tx, petitionId, ordinal);
      await work(tx, petitionId);
      await notifyChange(tx.manager, { t: 'petition', petitionId });
    });
  }
}
