import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `granted` until the other unit's instance has taken the case over; `lapsed` when the case ended before. */
export type TransferState = 'requested' | 'granted' | 'refused' | 'received' | 'lapsed';

/** A unit's request that another unit handle the case, and what became of it. */
@Entity('unit_transfer')
@Index('unit_transfer_open', ['petitionId'], {
  unique: true,
  where: "state IN ('requested', 'granted')",
})
@Index('unit_transfer_petition', ['petitionId', 'requestedAt'])
export class UnitTransfer {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'from_unit_id', type: 'text' })
  fromUnitId: string;

  @Column({ name: 'to_unit_id', type: 'text' })
  toUnitId: string;

  @Column({ type: 'text' })
  state: TransferState;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'requested_by', type: 'uuid' })
  requestedBy: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
