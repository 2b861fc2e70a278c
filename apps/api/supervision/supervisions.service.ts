import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireReadable } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { OfficeService } from '#libs/office/office.service';
import { acknowledgeSupervision, readerOf, recordShown } from '#libs/petition/supervision/record-reading';
import { requestSupervision } from '#libs/petition/supervision/request-supervision';
import { readSupervisions, type SupervisionView } from '#libs/petition-view/supervisions';
import { listOpenSupervisions, type OpenSupervisionQuery } from '#libs/supervision/open-supervisions';
import { ChangePetition } from '../petitions/change-petition';

/** What the routes of supervision do: every one of them asks first whether the actor may see the case. */
@Injectable()
export class SupervisionsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(ChangePetition) private readonly change: ChangePetition,
  ) {}

  open(actor: Actor, query: OpenSupervisionQuery) {
    return listOpenSupervisions(this.dataSource, this.rowName, actor, query);
  }

  /** What the unit's own people are shown is on record before it is shown. */
  async list(actor: Actor, id: string) {
    await requireReadable(this.dataSource.manager, actor, id);
    const before = await readSupervisions(this.dataSource.manager, id);
    const recorded = await this.recordShown(actor, before);
    const shown = recorded ? await readSupervisions(this.dataSource.manager, id) : before;
    const acknowledged = await this.acknowledgedBy(actor, id);
    return shown.map((one) => ({
      ...one,
      rowName: this.rowName(one.rowId),
      mayAcknowledge:
        one.endedAt === null && readerOf(actor, one.unit.id) !== null && !acknowledged.has(one.id),
    }));
  }

  request(actor: Actor, id: string, reason: string) {
    return this.change.run(actor, id, 'petition.request-supervision', (tx) =>
      requestSupervision(tx, actor, id, reason),
    );
  }

  acknowledge(actor: Actor, id: string) {
    return this.change.run(actor, id, 'petition.acknowledge-supervision', (tx) =>
      acknowledgeSupervision(tx, actor, id),
    );
  }

  private async recordShown(actor: Actor, supervisions: readonly SupervisionView[]): Promise<boolean> {
    const open = supervisions.find((one) => one.endedAt === null);
    const reader = open && readerOf(actor, open.unit.id);
    if (!open || !reader) return false;
    const person = { kind: 'person', id: actor.personId } as const;
    await this.office.transaction(person, `request:${newId()}`, (tx) => recordShown(tx, open.id, reader));
    return true;
  }

  private async acknowledgedBy(actor: Actor, petitionId: string): Promise<Set<string>> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT r.supervision_id AS id FROM supervision_reading r JOIN supervision s ON s.id = r.supervision_id
       WHERE s.petition_id = $1 AND r.person_id = $2 AND r.acknowledged_at IS NOT NULL`,
      [petitionId, actor.personId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private readonly rowName = (rowId: string) => {
    const row = this.office.office.rules.table.get(rowId as never);
    return { zh: row?.nameZh ?? rowId, en: row?.nameEn ?? rowId };
  };
}
