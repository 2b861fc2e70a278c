import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '#libs/organisation/role';
import type { InvitationAnswer } from '../vocabulary';

/** Who is invited: whoever holds this post. */
@Entity('meeting_participant')
@Index('meeting_participant_once', ['meetingId', 'unitId', 'role'], { unique: true })
export class MeetingParticipant {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'meeting_id', type: 'uuid' })
  meetingId: string;

  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'text', nullable: true })
  answer: InvitationAnswer | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  /** Who comes, or came, on behalf of the post. */
  @Column({ name: 'deputy_id', type: 'uuid', nullable: true })
  deputyId: string | null;

  @Column({ type: 'boolean', nullable: true })
  attended: boolean | null;

  /** Somebody else of the unit came. */
  @Column({ name: 'by_deputy', type: 'boolean', default: false })
  byDeputy: boolean;

  /** What the unit said at the meeting. */
  @Column({ type: 'text', nullable: true })
  position: string | null;
}
