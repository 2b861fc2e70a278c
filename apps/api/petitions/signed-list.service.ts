import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireReadable, requireVisible } from '#libs/access/index';
import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { decodeBase64 } from '#libs/upload/decode-base64';
import { addCoPetitioner } from '#libs/petition/add-co-petitioner';
import { appointRepresentative } from '#libs/petition/appoint-representative';
import { importSignedList } from '#libs/petition/import-signed-list';
import { recordUnmasking } from '#libs/petition/record-unmasking';
import { strikeCoPetitioner } from '#libs/petition/strike-co-petitioner';
import { readSignedList, revealListed } from '#libs/petition-view/signed-list';
import { listTemplate } from '#libs/signed-list/list-template';
import { readSheet } from '#libs/sheet/read-sheet';
import { sheetFault } from '../http/sheet-fault.dto';
import { ChangePetition } from './change-petition';
import type {
  AppointBody,
  ListEntryBody,
  ListImportBody,
  ListRevealBody,
  ListSearchBody,
  StrikeBody,
} from './signed-list.dto';

/** What the routes of a signed list do: every one of them asks first whether the actor may see the case. */
@Injectable()
export class SignedListService {
  private ready: Promise<Buffer> | undefined;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(ChangePetition) private readonly change: ChangePetition,
  ) {}

  template(): Promise<Buffer> {
    return (this.ready ??= listTemplate());
  }

  async search(actor: Actor, id: string, { q, after = 0, limit = 50 }: ListSearchBody) {
    await requireReadable(this.dataSource.manager, actor, id);
    return readSignedList(this.dataSource.manager, this.office.office.cipher, id, { q, after, limit });
  }

  add(actor: Actor, id: string, body: ListEntryBody) {
    return this.change.run(actor, id, 'petition.list-add', (tx) => addCoPetitioner(tx, id, body));
  }

  /** The file is read before anything is locked. */
  async import(actor: Actor, id: string, { mode, content }: ListImportBody) {
    await requireVisible(this.dataSource.manager, actor, id);
    const sheet = await readSheet(decodeBase64(content));
    const work = (tx: OfficeTransaction) => importSignedList(tx, id, sheet, mode);
    const report =
      mode === 'preview'
        ? await this.office.transaction({ kind: 'person', id: actor.personId }, `request:${newId()}`, work)
        : await this.change.run(actor, id, 'petition.list-import', work);
    return {
      ...report,
      faults: report.faults.map(sheetFault),
    };
  }

  strike(actor: Actor, id: string, body: StrikeBody) {
    return this.change.run(actor, id, 'petition.list-strike', (tx) => strikeCoPetitioner(tx, id, body));
  }

  appoint(actor: Actor, id: string, body: AppointBody) {
    return this.change.run(actor, id, 'petition.appoint-representative', (tx) =>
      appointRepresentative(tx, id, body),
    );
  }

  /** The look and its reason are committed before anything is shown. */
  async reveal(actor: Actor, id: string, { ordinal, fields, reason }: ListRevealBody) {
    await requireReadable(this.dataSource.manager, actor, id);
    const look = {
      petitionId: id,
      personId: actor.personId,
      fields,
      ordinal,
      reason,
      now: this.office.now(),
    };
    await this.dataSource.transaction((manager) => recordUnmasking(manager, look));
    return revealListed(this.dataSource.manager, this.office.office.cipher, id, ordinal, fields);
  }
}
