import type { DataSource } from 'typeorm';
import type { InterestKind } from '#libs/petition/vocabulary';

/** A person who neither sees nor gets the case (Reg. 28). */
export interface InterestView {
  personId: string;
  displayName: string;
  kind: InterestKind;
  at: Date;
}

/** The interests that hold, oldest first. */
export function readInterests(dataSource: DataSource, petitionId: string): Promise<InterestView[]> {
  return dataSource.query(
    `SELECT i.person_id AS "personId", p.display_name AS "displayName", i.kind, i.at
     FROM interest i JOIN person p ON p.id = i.person_id WHERE i.petition_id = $1 ORDER BY i.at, i.person_id`,
    [petitionId],
  );
}
