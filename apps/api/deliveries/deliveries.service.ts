import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { type DeliveryRow, listDeliveries } from '#libs/delivery/delivery-view';
import { recordResult, type RecordedResult } from '#libs/delivery/record-result';
import { retryDelivery } from '#libs/delivery/retry-delivery';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';

@Injectable()
export class DeliveriesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  list(actor: Actor, state: 'failed' | 'to-do'): Promise<DeliveryRow[]> {
    return listDeliveries(this.dataSource.manager, actor, state);
  }

  retry(actor: Actor, id: string): Promise<void> {
    return this.change(actor, id, 'delivery.retry', {}, (tx) => retryDelivery(tx, id));
  }

  result(actor: Actor, id: string, body: RecordedResult): Promise<void> {
    return this.change(actor, id, 'delivery.record', { result: body.result }, (tx) =>
      recordResult(tx, id, body),
    );
  }

  /** One change of a delivery of a case that the actor may see, with its audit entry. */
  private async change(
    actor: Actor,
    id: string,
    action: string,
    detail: Record<string, unknown>,
    work: (tx: OfficeTransaction) => Promise<void>,
  ): Promise<void> {
    const [delivery]: { petitionId: string }[] = await this.dataSource.query(
      'SELECT petition_id AS "petitionId" FROM delivery WHERE id = $1',
      [id],
    );
    if (!delivery) throw new DomainError('request.no-such-thing', { status: 404 });
    const { petitionId } = delivery;
    await requireVisible(this.dataSource.manager, actor, petitionId).catch(() => {
      throw new DomainError('request.no-such-thing', { status: 404 });
    });
    await this.office.transaction(
      { kind: 'person', id: actor.personId },
      `request:${newId()}`,
      async (tx) => {
        await work(tx);
        await record(tx.manager, { actor, action, subjectType: 'delivery', subjectId: id, detail });
        await notifyChange(tx.manager, { t: 'petition', petitionId });
      },
    );
  }
}
