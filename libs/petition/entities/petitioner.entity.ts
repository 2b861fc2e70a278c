import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeliveryChannel } from '#libs/delivery/vocabulary';
import type { PetitionerKind } from '../vocabulary';

/** Who raised a petition. Every personal field is sealed by FieldCipher; fingerprints find equal values. */
@Entity('petitioner')
@Index('petitioner_ordinal', ['petitionId', 'ordinal'], { unique: true })
export class Petitioner {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'text' })
  kind: PetitionerKind;

  @Column({ name: 'name_cipher', type: 'bytea' })
  nameCipher: Buffer;

  @Column({ name: 'phone_cipher', type: 'bytea', nullable: true })
  phoneCipher: Buffer | null;

  @Column({ name: 'id_number_cipher', type: 'bytea', nullable: true })
  idNumberCipher: Buffer | null;

  @Column({ name: 'address_cipher', type: 'bytea', nullable: true })
  addressCipher: Buffer | null;

  @Column({ name: 'email_cipher', type: 'bytea', nullable: true })
  emailCipher: Buffer | null;

  @Column({ name: 'name_hash', type: 'bytea', nullable: true })
  nameHash: Buffer | null;

  @Column({ name: 'phone_hash', type: 'bytea', nullable: true })
  phoneHash: Buffer | null;

  @Column({ name: 'id_number_hash', type: 'bytea', nullable: true })
  idNumberHash: Buffer | null;

  /**
   * Of every representative but the first, whose code is the petition's: their query code, as `hashQueryCode` makes it.
   * Null from before codes were kept: it then follows from the data key of that time.
   */
  @Column({ name: 'code_hash', type: 'bytea', nullable: true })
  codeHash: Buffer | null;

  /** When they withdrew: each representative for himself (see withdraw-petition). */
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  /** The ways on which they want to be told of a notice, beside the public page. */
  @Column({ name: 'notice_channels', type: 'text', array: true, default: () => "'{}'" })
  noticeChannels: DeliveryChannel[];

  @Column({ name: 'notice_language', type: 'text', default: 'zh' })
  noticeLanguage: 'zh' | 'en';
}
