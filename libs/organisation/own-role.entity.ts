import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that the office has made of permissions that there are; who holds it has no tasks by it. */
@Entity('own_role')
export class OwnRoleRow {
  /** `own-` and a readable code. */
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ name: 'name_zh', type: 'text' })
  nameZh: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'text', array: true })
  permissions: string[];

  @Column({ type: 'int', default: 1 })
  version: number;
}
