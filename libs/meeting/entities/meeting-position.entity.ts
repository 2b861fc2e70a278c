import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a unit said of one case. */
@Entity('meeting_position')
@Index('meeting_position_item', ['itemId'])
export class MeetingPosition {
  @PrimaryColumn({ name: 'participant_id', type: 'uuid' })
  participantId: string;

  @PrimaryColumn({ name: 'item_id', type: 'uuid' })
  itemId: string;

  @Column({ type: 'text' })
  text: string;
}
