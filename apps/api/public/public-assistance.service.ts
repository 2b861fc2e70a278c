import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hearConsentWithCode } from '#libs/assistance/hear-consent';
import { referralsOfPetitioner, referralWordsIn } from '#libs/assistance/read-referrals';
import { SHARED_WITH } from '#libs/assistance/shared-fields';
import { DEPARTMENTS } from '#libs/assistance/vocabulary';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { PETITIONER } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { openWithCode } from '#libs/petition-view/open-with-code';
import { withDayNames } from '../assistance/with-day-names';
import type { CredentialsBody } from './public.dto';
import type { ConsentWordBody } from './public-assistance.dto';

/** What the petitioner sees and says of assistance, each of their own with their own code. */
@Injectable()
export class PublicAssistanceService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async own(credentials: CredentialsBody, address: string) {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, credentials, address);
    const { cipher, rules } = this.office.office;
    const { manager } = this.dataSource;
    const own = await referralsOfPetitioner(manager, cipher, this.office.now(), petitionId, ordinal);
    const newest = own[0];
    return {
      referrals: own.map((one) => withDayNames(one, rules.table)),
      words: newest ? referralWordsIn(newest.state) : [],
      sharedWith: DEPARTMENTS.map((department) => ({ department, fields: SHARED_WITH[department] })),
    };
  }

  async word({ word, ...credentials }: ConsentWordBody, address: string): Promise<void> {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, credentials, address);
    await this.office.transaction(PETITIONER, `request:${newId()}`, async (tx) => {
      await hearConsentWithCode(tx, petitionId, ordinal, word);
      await notifyChange(tx.manager, { t: 'petition', petitionId });
    });
  }
}
