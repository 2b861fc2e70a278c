import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StaffNoticeFacts, StaffNoticeKind } from '../vocabulary';

/** Something that the holders of a post, or one person, are told beside their tasks. */
@Entity('staff_notice')
@Index('staff_notice_once', ['idempotencyKey'], { unique: true })
@Index('staff_notice_group', ['groupName', 'givenAt'])
export class StaffNotice {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** `<unit id>:<role>`; null when it is to one person. */
  @Column({ name: 'group_name', type: 'text', nullable: true })
  groupName: string | null;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null;

  @Column({ type: 'text' })
  kind: StaffNoticeKind;

  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId: string | null;

  /** Key of the task that it is about. */
  @Column({ name: 'task_key', type: 'bigint', nullable: true })
  taskKey: string | null;

  /** Whoever gave it; null when the office did. */
  @Column({ name: 'given_by', type: 'uuid', nullable: true })
  givenBy: string | null;

  @Column({ name: 'petition_id', type: 'uuid', nullable: true })
  petitionId: string | null;

  @Column({ type: 'jsonb' })
  facts: StaffNoticeFacts;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt: Date;

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;
}
