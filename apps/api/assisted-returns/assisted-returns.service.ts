import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireReadable } from '#libs/access/index';
import { recordWord, type RecordedWord } from '#libs/assisted-return/hear-word';
import { listReturns, returnsOfCase, type ReturnQuery, viewReturn } from '#libs/assisted-return/read-returns';
import { openForPetitioner, type StaffRequest } from '#libs/assisted-return/request-return';
import type { ReturnFacts } from '#libs/assisted-return/return-view';
import { OfficeService } from '#libs/office/office.service';
import { ChangePetition } from '../petitions/change-petition';
import { withRowNames } from './with-row-names';

@Injectable()
export class AssistedReturnsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(ChangePetition) private readonly change: ChangePetition,
  ) {}

  async list(actor: Actor, query: ReturnQuery) {
    const page = await listReturns(this.dataSource.manager, this.office.now(), actor, query);
    return { ...page, items: page.items.map((one) => this.named(one)), names: this.names };
  }

  async view(actor: Actor, id: string) {
    const found = await viewReturn(this.dataSource.manager, this.office.now(), actor, id);
    return { return: this.named(found), names: this.names };
  }

  async ofCase(actor: Actor, petitionId: string) {
    await requireReadable(this.dataSource.manager, actor, petitionId);
    const returns = await returnsOfCase(this.dataSource.manager, this.office.now(), actor, petitionId);
    return { returns: returns.map((one) => this.named(one)), names: this.names };
  }

  async open(actor: Actor, petitionId: string, request: StaffRequest) {
    const id = await this.change.run(actor, petitionId, 'petition.open-return', (tx) =>
      openForPetitioner(tx, petitionId, request),
    );
    return { id };
  }

  async word(actor: Actor, id: string, word: RecordedWord): Promise<void> {
    const { petition } = await viewReturn(this.dataSource.manager, this.office.now(), actor, id);
    const ids = { petitionId: petition.id, returnId: id };
    await this.change.run(actor, petition.id, 'petition.record-return-word', (tx) =>
      recordWord(tx, ids, word),
    );
  }

  private get names() {
    return this.office.office.returnWords;
  }

  private named<R extends ReturnFacts>(facts: R) {
    return withRowNames(facts, this.office.office.rules.table);
  }
}
