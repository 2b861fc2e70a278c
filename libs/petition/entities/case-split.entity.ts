import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A matter of its own that was taken out of a case which raised several. */
@Entity('case_split')
@Index('case_split_petition', ['petitionId'], { unique: true })
@Index('case_split_from', ['fromId', 'at'])
@Index('case_split_request', ['requestKey'], { unique: true })
export class CaseSplit {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The case that was taken out. */
  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** The case that it was taken out of. */
  @Column({ name: 'from_id', type: 'uuid' })
  fromId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  by: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** Made by the page for one request: sent again with it, the first one is answered. */
  @Column({ name: 'request_key', type: 'uuid' })
  requestKey: string;
}
