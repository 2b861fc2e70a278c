import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

export const UNIT_KINDS = [
  'town',
  'office',
  'community',
  'street',
  'department',
  'discipline',
  'review-body',
  're-review-body',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit of the township (责任单位), or a body above it that reviews (复查、复核机关); the tree hangs under the town. */
@Entity('unit')
export class Unit {
  /** A readable code, e.g. `dongjie`. */
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ name: 'parent_id', type: 'text', nullable: true })
  parentId: string | null;

  @ManyToOne(() => Unit, { nullable: true })
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'unit_parent_id_fkey' })
  parent?: Unit | null;

  @Column({ type: 'text' })
  kind: UnitKind;

  @Column({ name: 'name_zh', type: 'text' })
  nameZh: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  /** Ids from the root down to this unit: `/town/dongjie/`; a subtree is a prefix. */
  @Index('unit_path')
  @Column({ type: 'text' })
  path: string;

  @Column({ type: 'boolean', default: true })
  active: boolean;

  @Column({ type: 'int', default: 0 })
  sort: number;

  /** One more with each change: who changes what they saw earlier is told that somebody was first. */
  @Column({ type: 'int', default: 1 })
  version: number;
}
