import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, petitionsAgainst } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { countDeliveries } from '#libs/delivery/delivery-view';
import { DomainError } from '#libs/errors/index';
import { countDeadLetters } from '#libs/reminder/dead-letters';
import { outboxStatus, retryPoisoned } from '#libs/outbox/index';
import { EngineProbe } from '../health/engine-probe';
import { HealthService } from '../health/health.service';
import { instantSql } from '../http/cursor';
import type {
  IncidentItem,
  OperationsHealth,
  OutboxItem,
  OutboxPage,
  OutboxQuery,
  ProjectorState,
} from './operations.dto';

const PAGE = 100;

@Injectable()
export class OperationsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(HealthService) private readonly healths: HealthService,
    @Inject(EngineProbe) private readonly engine: EngineProbe,
  ) {}

  async health(): Promise<OperationsHealth> {
    const [database, engine] = await Promise.all([this.healths.database(), this.engine.state()]);
    const [incidents]: { open: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS open FROM incident WHERE state = 'open'`,
    );
    return {
      parts: { database, engine },
      outbox: await outboxStatus(this.dataSource),
      projector: await this.projector(),
      openIncidents: incidents?.open ?? 0,
      deliveries: await countDeliveries(this.dataSource),
      deadLetters: await countDeadLetters(this.dataSource.manager),
    };
  }

  async outbox(actor: Actor, { poisoned, cursor }: OutboxQuery): Promise<OutboxPage> {
    const against = petitionsAgainst(actor, 4);
    const rows: OutboxItem[] = await this.dataSource.query(
      `SELECT id, petition_id AS "petitionId", kind, ${instantSql('created_at')} AS "createdAt", attempts,
         ${instantSql('next_at')} AS "nextAt", ${instantSql('poisoned_at')} AS "poisonedAt", last_error AS "lastError"
       FROM outbox WHERE ($1::boolean IS NULL OR (poisoned_at IS NOT NULL) = $1) AND id > $2
         AND (petition_id IS NULL OR petition_id NOT IN (${against.sql}))
       ORDER BY id LIMIT $3`,
      [poisoned === undefined ? null : poisoned === 'true', cursor ?? 0, PAGE + 1, ...against.params],
    );
    const items = rows.slice(0, PAGE);
    return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  retry(actor: Actor, id: string): Promise<void> {
    const { personId } = actor;
    return this.dataSource.transaction(async (manager) => {
      const against = petitionsAgainst(actor, 2);
      const withheld: unknown[] = await manager.query(
        `SELECT 1 FROM outbox WHERE id = $1 AND petition_id IN (${against.sql})`,
        [id, ...against.params],
      );
      const known = withheld.length === 0 && (await retryPoisoned(manager, id));
      if (!known) throw new DomainError('request.no-such-thing', { status: 404 });
      const subject = { subjectType: 'outbox', subjectId: id };
      await record(manager, { actor: { personId }, action: 'operations.retry', ...subject });
    });
  }

  incidents(actor: Actor): Promise<IncidentItem[]> {
    const against = petitionsAgainst(actor, 2);
    return this.dataSource.query(
      `SELECT i.key, i.instance_key AS "instanceKey", p.process_id AS "processId", p.petition_id AS "petitionId",
         i.element_id AS "elementId", i.error_type AS "errorType", i.message, ${instantSql('i.created_at')} AS "createdAt"
       FROM incident i LEFT JOIN process_instance p ON p.key = i.instance_key
       WHERE i.state = 'open' AND (p.petition_id IS NULL OR p.petition_id NOT IN (${against.sql}))
       ORDER BY i.created_at DESC LIMIT $1`,
      [PAGE, ...against.params],
    );
  }

  private projector(): Promise<ProjectorState[]> {
    return this.dataSource.query(
      `SELECT e.partition_id AS "partitionId", e.position::text AS "exporterPosition",
         coalesce(j.position, 0)::text AS "journalPosition", coalesce(p.position, 0)::text AS "projectorPosition",
         (SELECT count(*)::int FROM (SELECT 1 FROM journal n WHERE n.partition_id = e.partition_id
            AND n.position > coalesce(p.position, 0) LIMIT 10000) newer) AS behind
       FROM exporter_position e
       LEFT JOIN projector_position p USING (partition_id)
       LEFT JOIN LATERAL (SELECT max(n.position) AS position FROM journal n
         WHERE n.partition_id = e.partition_id AND n.position >= coalesce(p.position, 0)) j ON true
       ORDER BY e.partition_id`,
    );
  }
}
