/** True when a hold on the petition of this id has not been lifted. */
export const heldSql = (petitionId: string) =>
  `EXISTS (SELECT 1 FROM legal_hold h WHERE h.petition_id = ${petitionId}
     AND NOT EXISTS (SELECT 1 FROM legal_hold_lift l WHERE l.hold_id = h.id))`;
