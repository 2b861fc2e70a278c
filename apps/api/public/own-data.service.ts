import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { referralsOfPetitioner } from '#libs/assistance/read-referrals';
import { returnsOfPetitioner } from '#libs/assisted-return/read-returns';
import { record } from '#libs/audit/index';
import { acceptancesOf } from '#libs/backlog/own-acceptances';
import { type OwnSources, ownDataEntries } from '#libs/dossier/own-data-entries';
import { zipStream } from '#libs/dossier/zip-stream';
import { FileStore } from '#libs/files/index';
import { OfficeService } from '#libs/office/office.service';
import { openWithCode } from '#libs/petition-view/open-with-code';
import { readOwnData } from '#libs/petition-view/own-data';
import { viewForPetitioner } from '#libs/petition-view/public-view';
import type { OwnDataBody } from './own-data.dto';

/**
 * The petitioner's right to a copy (PIPL 45). It is given at once: beside one's own data it holds what one's page shows,
 * one's own assisted returns with their whole trail, what one's household told for assistance, and what one has accepted of opinions.
 */
@Injectable()
export class OwnDataService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async copy({ name, ...credentials }: OwnDataBody, address: string) {
    const opened = await openWithCode(this.dataSource, this.office, credentials, address);
    const petitioner = await readOwnData(this.dataSource.manager, this.office.office.cipher, opened, name);
    const petition = await viewForPetitioner(this.dataSource, this.office, opened);
    const { petitionId, ordinal } = opened;
    const madeAt = this.office.now();
    const { manager } = this.dataSource;
    const { cipher } = this.office.office;
    const returns = await returnsOfPetitioner(manager, madeAt, petitionId, ordinal);
    const referrals = await referralsOfPetitioner(manager, cipher, madeAt, petitionId, ordinal);
    const acceptances = await acceptancesOf(manager, petitionId, ordinal);
    // On record before anything leaves.
    await record(this.dataSource.manager, {
      actor: 'petitioner',
      action: 'petition.copy-data',
      subjectType: 'petition',
      subjectId: petitionId,
      detail: { ordinal, files: petition.attachments.length },
    });
    const sources: OwnSources = { dataSource: this.dataSource, files: this.files };
    const copy = { petitionId, petitioner, petition, returns, referrals, acceptances, madeAt };
    return {
      name: `${petition.receiptNumber}.zip`,
      content: zipStream(ownDataEntries(sources, copy), madeAt),
    };
  }
}
