import { scratchDatabase } from '#tests/support/scratch-database';
import { newId } from '../id';
import { AuditSeal1765000200000 } from './1765000200000-audit-seal';

it('moves the reasons of unmasking out of the audit and lets every old entry wait for its seal', async () => {
  const scratch = await scratchDatabase('audit_upgrade');
  const { dataSource } = scratch;
  const [petition, person, reveal, other] = [newId(), newId(), newId(), newId()];
  try {
    // Back to the schema before.
    await dataSource.query(
      `DROP TABLE unmasking, audit_seal, audit_unsealed; DROP TRIGGER audit_entry_unsealed ON audit_entry;
       DROP FUNCTION audit_note_unsealed; DROP FUNCTION grant_office_rights`,
    );
    await dataSource.query(
      `INSERT INTO person (id, username, display_name, created_at) VALUES ('${person}', 'spec', 'spec', '2026-01-01');
       INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at, process_id)
       VALUES ('${petition}', 'XF1', '', 'letter', 's', 'c', 'staff', '2026-01-01', 'first-petition');
       INSERT INTO audit_entry (id, at, actor_id, actor_kind, action, subject_type, subject_id, detail) VALUES
       ('${reveal}', '2026-01-02', '${person}', 'person', 'petition.reveal', 'petition', '${petition}',
        '{"fields": ["name", "phone"], "reason": "to call back"}'),
       ('${other}', '2026-01-03', NULL, 'system', 'spec.act', 'spec', '1', '{"reason": "code"}')`,
    );
    const runner = dataSource.createQueryRunner();
    await new AuditSeal1765000200000().up(runner);
    await runner.release();
    expect(
      await dataSource.query('SELECT id, petition_id, person_id, fields, reason FROM unmasking'),
    ).toEqual([
      {
        id: reveal,
        petition_id: petition,
        person_id: person,
        fields: ['name', 'phone'],
        reason: 'to call back',
      },
    ]);
    expect(await dataSource.query('SELECT id, detail FROM audit_entry ORDER BY at')).toEqual([
      { id: reveal, detail: { fields: ['name', 'phone'], unmaskingId: reveal } },
      { id: other, detail: { reason: 'code' } },
    ]);
    expect(await dataSource.query('SELECT entry_id FROM audit_unsealed ORDER BY at')).toEqual([
      { entry_id: reveal },
      { entry_id: other },
    ]);
  } finally {
    await scratch.drop();
  }
});
