import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { recordConsentWord, type RecordedConsent } from '#libs/assistance/hear-consent';
import { referralsOfCase, revealFacts, viewReferral } from '#libs/assistance/read-referrals';
import { OfficeService } from '#libs/office/office.service';
import { ChangePetition } from '../petitions/change-petition';
import { withDayNames } from './with-day-names';

/** Assistance as those see it who see the case. */
@Injectable()
export class AssistanceService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(ChangePetition) private readonly change: ChangePetition,
  ) {}

  async ofCase(actor: Actor, petitionId: string) {
    const { manager } = this.dataSource;
    await requireVisible(manager, actor, petitionId);
    const referrals = await referralsOfCase(manager, this.office.now(), actor, petitionId);
    return referrals.map((one) => withDayNames(one, this.office.office.rules.table));
  }

  async word(actor: Actor, id: string, word: RecordedConsent): Promise<void> {
    const { petitionId } = await viewReferral(this.dataSource.manager, this.office.now(), actor, id);
    await this.change.run(actor, petitionId, 'assistance.record-word', (tx) =>
      recordConsentWord(tx, { petitionId, referralId: id }, word),
    );
  }

  async reveal(actor: Actor, id: string) {
    const referral = await viewReferral(this.dataSource.manager, this.office.now(), actor, id);
    const facts = await this.dataSource.transaction((manager) =>
      revealFacts(manager, this.office.office.cipher, actor, referral),
    );
    return { facts };
  }
}
