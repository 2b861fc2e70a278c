import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody has read a notice to their post; the others of the post still see it. */
@Entity('staff_notice_reading')
export class StaffNoticeReading {
  @PrimaryColumn({ name: 'notice_id', type: 'uuid' })
  noticeId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt: Date;
}
