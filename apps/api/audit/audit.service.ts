import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { INSTANT_VALUE, instantSql, packCursor, unpackCursor, UUID_VALUE } from '../http/cursor';
import type { AuditPage, AuditQuery, AuditRow } from './audit.dto';

const DEFAULT_LIMIT = 50;

@Injectable()
export class AuditService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Newest first. Why fields were unmasked is no part of an entry, but shown with it. */
  async page(query: AuditQuery): Promise<AuditPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [at, id] = query.cursor ? unpackCursor(query.cursor, [INSTANT_VALUE, UUID_VALUE]) : [null, null];
    const rows: AuditRow[] = await this.dataSource.query(
      `SELECT e.id, ${instantSql('e.at')} AS at, e.actor_kind AS "actorKind", e.actor_id AS "actorId",
         p.display_name AS "actorName", e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
         e.detail || coalesce(jsonb_build_object('reason', u.reason), '{}') AS detail
       FROM audit_entry e LEFT JOIN person p ON p.id = e.actor_id
       LEFT JOIN unmasking u ON e.action = 'petition.reveal' AND u.id = (e.detail ->> 'unmaskingId')::uuid
       WHERE ($1::timestamptz IS NULL OR (e.at, e.id) < ($1::timestamptz, $2::uuid))
         AND ($3::uuid IS NULL OR e.actor_id = $3) AND ($4::text IS NULL OR e.action = $4)
         AND ($5::text IS NULL OR e.subject_type = $5) AND ($6::text IS NULL OR e.subject_id = $6)
         AND ($7::timestamptz IS NULL OR e.at >= $7) AND ($8::timestamptz IS NULL OR e.at < $8)
       ORDER BY e.at DESC, e.id DESC LIMIT $9`,
      [
        at,
        id,
        query.actorId ?? null,
        query.action ?? null,
        query.subjectType ?? null,
        query.subjectId ?? null,
        query.from ?? null,
        query.to ?? null,
        limit + 1,
      ],
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? packCursor([last.at, last.id]) : null };
  }
}
