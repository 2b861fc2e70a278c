import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody of the staff who follows a case (关注): told when it moves on, is late or ends. */
@Entity('case_follower')
@Index('case_follower_person', ['personId', 'since', 'petitionId'])
export class CaseFollower {
  @PrimaryColumn({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'timestamptz' })
  since: Date;
}
