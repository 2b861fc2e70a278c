import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { answerComplaint } from '#libs/conduct/answer-complaint';
import { complain } from '#libs/conduct/complain';
import { listComplaints, readComplaint, readOwnComplaint } from '#libs/conduct/read-complaints';
import { newId } from '#libs/database/id';
import { PETITIONER } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { openWithCode } from '#libs/petition-view/open-with-code';
import type { ComplainBody, OwnComplaintBody } from './conduct.dto';

/** No event is told of any of it: whoever listens to a case would learn of the complaint. */
@Injectable()
export class ConductService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async complain(body: ComplainBody, address: string): Promise<{ code: string }> {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, body, address);
    return this.office.transaction(PETITIONER, `request:${newId()}`, (tx) =>
      complain(tx, petitionId, ordinal, body),
    );
  }

  async own(body: OwnComplaintBody, address: string) {
    const { petitionId } = await openWithCode(this.dataSource, this.office, body, address);
    return readOwnComplaint(
      this.dataSource.manager,
      this.office.office.cipher,
      petitionId,
      body.complaintCode,
    );
  }

  list(actor: Actor) {
    return listComplaints(this.dataSource.manager, actor, this.office.now());
  }

  /** The look is committed before anything is shown. */
  view(actor: Actor, id: string) {
    return this.dataSource.transaction((manager) =>
      readComplaint(manager, this.office.office.cipher, actor, this.office.now(), id),
    );
  }

  answer(actor: Actor, id: string, answer: string): Promise<void> {
    const person = { kind: 'person', id: actor.personId } as const;
    return this.office.transaction(person, `request:${newId()}`, (tx) =>
      answerComplaint(tx, actor, id, answer),
    );
  }
}
