import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, petitionsAgainst } from '#libs/access/index';
import { exportList } from '#libs/audit/index';
import { INSTANT_VALUE, instantSql, packCursor, unpackCursor, UUID_VALUE } from '../http/cursor';
import type { AuditExport, AuditExportBody, AuditPage, AuditQuery, AuditRow } from './audit.dto';

const DEFAULT_LIMIT = 50;

/** Everything of some cases that an entry can be about; `cases` names a list of their ids. */
const subjectsOf = (cases: string) => `
  SELECT 'petition' AS type, id::text FROM ${cases}
  UNION ALL SELECT 'task', key::text FROM task WHERE petition_id IN (SELECT id FROM ${cases})
  UNION ALL SELECT 'deadline', id::text FROM deadline WHERE petition_id IN (SELECT id FROM ${cases})
  UNION ALL SELECT 'delivery', id::text FROM delivery WHERE petition_id IN (SELECT id FROM ${cases})
  UNION ALL SELECT 'file', file_id::text FROM attachment WHERE petition_id IN (SELECT id FROM ${cases}) AND file_id IS NOT NULL
  UNION ALL SELECT 'file', f.id::text FROM document d JOIN stored_file f ON f.owner_type = 'document' AND f.owner_id = d.id
    WHERE d.petition_id IN (SELECT id FROM ${cases})
  UNION ALL SELECT 'conduct-complaint', c.id::text FROM conduct_complaint c WHERE c.petition_id IN (SELECT id FROM ${cases})`;

const WITHHELD = `${subjectsOf('against')}
  UNION ALL SELECT 'conduct-complaint', c.id::text FROM conduct_complaint c
    WHERE c.accused_unit_id = ANY ($11::text[]) OR $12::uuid = ANY (c.accused_people)`;

/** A search for a person names the petitions that it found. */
const DETAIL = `CASE WHEN e.subject_type = 'person-search' AND e.detail ? 'petitionIds' THEN jsonb_set(e.detail, '{petitionIds}', (
    SELECT coalesce(jsonb_agg(found.id), '[]') FROM jsonb_array_elements_text(e.detail -> 'petitionIds') AS found (id)
    WHERE found.id::uuid NOT IN (SELECT id FROM against))) ELSE e.detail END`;

@Injectable()
export class AuditService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * Newest first. Why fields were unmasked, or an account was reset, is no part of an entry, but shown with it. Whom a matter accuses is shown
   * nothing of it, whatever their other posts (Reg. 30).
   */
  async page(actor: Actor, query: AuditQuery): Promise<AuditPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [at, id] = query.cursor ? unpackCursor(query.cursor, [INSTANT_VALUE, UUID_VALUE]) : [null, null];
    const against = petitionsAgainst(actor, 11);
    // Only where it is asked: as an alternative to everything it would keep the index by subject from being used.
    const ofCase = query.q ? 'AND (e.subject_type, e.subject_id) IN (SELECT type, id FROM about)' : '';
    const rows: AuditRow[] = await this.dataSource.query(
      `WITH against AS MATERIALIZED (${against.sql}), withheld AS MATERIALIZED (${WITHHELD}),
         asked AS MATERIALIZED (SELECT id FROM petition WHERE receipt_number = $10), about AS MATERIALIZED (${subjectsOf('asked')})
       SELECT e.id, ${instantSql('e.at')} AS at, e.actor_kind AS "actorKind", e.actor_id AS "actorId",
         p.display_name AS "actorName", e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
         ${DETAIL} || jsonb_strip_nulls(jsonb_build_object('reason', coalesce(u.reason, r.reason))) AS detail
       FROM audit_entry e LEFT JOIN person p ON p.id = e.actor_id
       LEFT JOIN unmasking u ON e.action = 'petition.reveal' AND u.id = (e.detail ->> 'unmaskingId')::uuid
       LEFT JOIN account_reset r ON e.subject_type = 'person' AND r.id = (e.detail ->> 'resetId')::uuid
       WHERE ($1::timestamptz IS NULL OR (e.at, e.id) < ($1::timestamptz, $2::uuid))
         AND ($3::uuid IS NULL OR e.actor_id = $3) AND ($4::text IS NULL OR e.action = $4)
         AND ($5::text IS NULL OR e.subject_type = $5) AND ($6::text IS NULL OR e.subject_id = $6)
         AND ($7::timestamptz IS NULL OR e.at >= $7) AND ($8::timestamptz IS NULL OR e.at < $8)
         ${ofCase}
         AND (e.subject_type, e.subject_id) NOT IN (SELECT type, id FROM withheld)
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
        query.q ?? null,
        ...against.params,
      ],
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? packCursor([last.at, last.id]) : null };
  }

  /** As a whole; on record under the case that was asked for, which is told by nothing where nothing of it is shown. */
  export(actor: Actor, query: AuditExportBody): Promise<AuditExport> {
    return exportList(this.dataSource.manager, {
      actor,
      action: 'audit.export',
      query,
      page: (cursor, limit) => this.page(actor, { ...query, cursor, limit }),
      about: async (shown) => {
        if (query.q === undefined || shown.length === 0) return undefined;
        const [found]: { id: string }[] = await this.dataSource.query(
          `SELECT id FROM petition WHERE receipt_number = $1`,
          [query.q],
        );
        return found && { subjectType: 'petition', subjectId: found.id };
      },
    });
  }
}
