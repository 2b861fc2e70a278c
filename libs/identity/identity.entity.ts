import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who a person is at the identity provider; a name can be given to somebody else there, a subject never is. */
@Entity('identity')
@Index('identity_subject', ['issuer', 'subject'], { unique: true })
@Index('identity_person', ['personId'], { unique: true })
export class Identity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  issuer: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ name: 'linked_at', type: 'timestamptz' })
  linkedAt: Date;
}
