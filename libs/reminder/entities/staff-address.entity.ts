import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where one of the staff is written to. Gone when they leave. */
@Entity('staff_address')
@Index('staff_address_person', ['personId'], { unique: true })
export class StaffAddress {
  /** Another one each time that an address is given: the code that confirms it is made of it. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'email_cipher', type: 'bytea' })
  emailCipher: Buffer;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  /** How often a code was entered. */
  @Column({ type: 'integer', default: 0 })
  tries: number;

  /** Null: nothing but the code is sent to it. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;
}
