import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One of the people of a joint petition whom its representatives speak for (Reg. 20). Sealed like a petitioner. A person
 * keeps their number on the petition when they become a representative; who is struck off stays on record.
 */
@Entity('co_petitioner')
@Index('co_petitioner_ordinal', ['petitionId', 'ordinal'], { unique: true })
export class CoPetitioner {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ name: 'name_cipher', type: 'bytea' })
  nameCipher: Buffer;

  @Column({ name: 'phone_cipher', type: 'bytea', nullable: true })
  phoneCipher: Buffer | null;

  @Column({ name: 'id_number_cipher', type: 'bytea', nullable: true })
  idNumberCipher: Buffer | null;

  @Column({ name: 'address_cipher', type: 'bytea', nullable: true })
  addressCipher: Buffer | null;

  @Column({ name: 'name_hash', type: 'bytea' })
  nameHash: Buffer;

  @Column({ name: 'phone_hash', type: 'bytea', nullable: true })
  phoneHash: Buffer | null;

  @Column({ name: 'id_number_hash', type: 'bytea', nullable: true })
  idNumberHash: Buffer | null;

  /** They put their name to the petition with their own hand. */
  @Column({ type: 'boolean' })
  signed: boolean;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt: Date;

  @Column({ name: 'added_by', type: 'uuid', nullable: true })
  addedBy: string | null;

  @Column({ name: 'struck_at', type: 'timestamptz', nullable: true })
  struckAt: Date | null;
}
