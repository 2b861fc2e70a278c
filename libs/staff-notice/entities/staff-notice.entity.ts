import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StaffNoticeFacts, StaffNoticeKind } from '../vocabulary';

/** Something that the holders of a post are told beside their tasks. */
@Entity('staff_notice')
@Index('staff_notice_once', ['idempotencyKey'], { unique: true })
@Index('staff_notice_group', ['groupName', 'givenAt'])
export class StaffNotice {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** `<unit id>:<role>`. */
  @Column({ name: 'group_name', type: 'text' })
  groupName: string;

  @Column({ type: 'text' })
  kind: StaffNoticeKind;

  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId: string | null;

  @Column({ type: 'jsonb' })
  facts: StaffNoticeFacts;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt: Date;

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;
}
