import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Money of one department for one year; never overspent. */
@Entity('assistance_fund')
@Index('assistance_fund_name', ['unitId', 'year', 'name'], { unique: true })
export class AssistanceFund {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'text' })
  name: string;

  /** Fen; bigints are text. */
  @Column({ name: 'budget_fen', type: 'bigint' })
  budgetFen: string;

  /** Granted so far, paid or not. */
  @Column({ name: 'committed_fen', type: 'bigint', default: 0 })
  committedFen: string;
}
