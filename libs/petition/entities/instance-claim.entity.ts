import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An instance of the engine that carries a petition or a meeting, by what it came into being for. */
@Entity('instance_claim')
@Index('instance_claim_once', ['petitionId', 'processId', 'cause'], { unique: true })
@Index('instance_claim_meeting', ['meetingId', 'processId', 'cause'], { unique: true })
export class InstanceClaim {
  @PrimaryColumn({ name: 'instance_key', type: 'bigint' })
  instanceKey: string;

  @Column({ name: 'petition_id', type: 'uuid', nullable: true })
  petitionId: string | null;

  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId: string | null;

  @Column({ name: 'process_id', type: 'text' })
  processId: string;

  @Column({ name: 'process_version', type: 'integer' })
  processVersion: number;

  /** `received` for the petition itself; else the id of the request or order that asked for the instance. */
  @Column({ type: 'text' })
  cause: string;

  @Column({ name: 'claimed_at', type: 'timestamptz' })
  claimedAt: Date;

  /** When its last step was done: nothing of the office waits for it any more. */
  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
