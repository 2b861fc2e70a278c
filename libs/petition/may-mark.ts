import type { OfficeTransaction } from '#libs/office/office';

/** Whether the acting person may say of somebody else that they have an interest. */
export async function mayMark(
  tx: OfficeTransaction,
  personId: string,
  isProtected: boolean,
): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM post own JOIN unit mine ON mine.id = own.unit_id
     WHERE own.person_id = $1 AND CASE own.role
       WHEN 'supervisor' THEN NOT $3
       WHEN 'discipline' THEN $3
       WHEN 'head' THEN NOT $3 AND EXISTS (SELECT 1 FROM post their JOIN unit theirs ON theirs.id = their.unit_id
         WHERE their.person_id = $2 AND starts_with(theirs.path, mine.path))
       ELSE false END`,
    [tx.actor.id, personId, isProtected],
  );
  return rows.length > 0;
}
