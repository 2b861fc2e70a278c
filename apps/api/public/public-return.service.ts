import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hearWithCode } from '#libs/assisted-return/hear-word';
import { returnsOfPetitioner, wordsIn } from '#libs/assisted-return/read-returns';
import { requestReturn } from '#libs/assisted-return/request-return';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { type OfficeTransaction, PETITIONER } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { ENDED, type Status } from '#libs/petition/vocabulary';
import { openWithCode } from '#libs/petition-view/open-with-code';
import { withRowNames } from '../assisted-returns/with-row-names';
import type { CredentialsBody } from './public.dto';
import type { ReturnWordBody } from './public-return.dto';

/** What only the petitioner can say of an assisted return, each for himself with his own code. */
@Injectable()
export class PublicReturnService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async own(credentials: CredentialsBody, address: string) {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, credentials, address);
    const { manager } = this.dataSource;
    const returns = await returnsOfPetitioner(manager, this.office.now(), petitionId, ordinal);
    const [petition]: { status: Status; anonymous: boolean; busy: boolean }[] = await manager.query(
      `SELECT p.status, p.anonymous, EXISTS (SELECT 1 FROM assisted_return r
         WHERE r.petition_id = p.id AND r.ended_at IS NULL) AS busy
       FROM petition p WHERE p.id = $1`,
      [petitionId],
    );
    const newest = returns[0];
    return {
      returns: returns.map((one) => withRowNames(one, this.office.office.rules.table)),
      words: newest ? wordsIn(newest.state) : [],
      canRequest: !!petition && !petition.anonymous && !petition.busy && !ENDED.includes(petition.status),
      names: this.office.office.returnWords,
    };
  }

  request(credentials: CredentialsBody, address: string): Promise<void> {
    return this.change(credentials, address, requestReturn);
  }

  word({ word, ...credentials }: ReturnWordBody, address: string): Promise<void> {
    return this.change(credentials, address, (tx, id, ordinal) => hearWithCode(tx, id, ordinal, word));
  }

  private async change(
    credentials: CredentialsBody,
    address: string,
    work: (tx: OfficeTransaction, petitionId: string, ordinal: number) => Promise<void>,
  ): Promise<void> {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, credentials, address);
    await this.office.transaction(PETITIONER, `request:${newId()}`, async (tx) => {
      await work(tx, petitionId, ordinal);
      await notifyChange(tx.manager, { t: 'petition', petitionId });
    });
  }
}
