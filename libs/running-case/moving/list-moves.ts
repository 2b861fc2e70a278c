import type { DataSource } from 'typeorm';
import { type Actor, may, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import type { CaseMoveState } from './case-move.entity';

export interface MoveRow {
  id: string;
  petitionId: string;
  receiptNumber: string;
  processId: string;
  from: Localised;
  to: Localised;
  reason: string;
  proposedBy: string;
  proposedAt: Date;
  state: CaseMoveState;
  /** Given to the engine and done there. */
  done: boolean;
  decidedBy: string | null;
  decidedAt: Date | null;
  word: string | null;
  can: { approve: boolean; withdraw: boolean };
}

type Row = Omit<MoveRow, 'from' | 'to' | 'can'> & {
  version: number;
  from: string;
  to: string;
  proposerId: string;
};

/** Decided ones are shown for so long. */
const MOST = 50;

/** The moves of the cases that an actor may see: those that wait first, then the newest. */
export async function listMoves(dataSource: DataSource, texts: StepTexts, actor: Actor): Promise<MoveRow[]> {
  const params = new SqlParams();
  const visible = petitionVisibility(actor, 'p', params.next, { counted: true });
  params.append(visible.params);
  const rows: Row[] = await dataSource.query(
    `SELECT m.id, p.id AS "petitionId", p.receipt_number AS "receiptNumber", i.process_id AS "processId", i.process_version AS version,
       m.from_element AS "from", m.to_element AS "to", m.reason, n.display_name AS "proposedBy", m.proposed_by AS "proposerId",
       m.proposed_at AS "proposedAt", m.state, coalesce(s.state = 'done', false) AS done, d.display_name AS "decidedBy",
       m.decided_at AS "decidedAt", m.word
     FROM case_move m JOIN petition p ON p.id = m.petition_id JOIN process_instance i ON i.key = m.instance_key
       JOIN person n ON n.id = m.proposed_by LEFT JOIN person d ON d.id = m.decided_by LEFT JOIN step_back s ON s.move_id = m.id
     WHERE ${visible.sql} ORDER BY m.state = 'proposed' DESC, m.proposed_at DESC LIMIT ${MOST}`,
    params.values,
  );
  const nameOf = async ({ processId, version }: Row, id: string) =>
    (await texts.of(processId, version, id)).name;
  return Promise.all(
    rows.map(async ({ version: _, proposerId, ...row }, index) => {
      const open = row.state === 'proposed';
      const own = proposerId === actor.personId;
      return {
        ...row,
        from: await nameOf(rows[index]!, row.from),
        to: await nameOf(rows[index]!, row.to),
        can: { approve: open && !own && may(actor, 'running.approve-move'), withdraw: open && own },
      };
    }),
  );
}
