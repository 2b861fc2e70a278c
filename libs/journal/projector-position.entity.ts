import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to where the records of one partition are in the read models. */
@Entity('projector_position')
export class ProjectorPosition {
  @PrimaryColumn({ name: 'partition_id', type: 'smallint' })
  partitionId: number;

  @Column({ type: 'bigint' })
  position: string;
}
