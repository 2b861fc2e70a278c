import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given in a year to papers of a series (受, 意 …). */
@Entity('paper_counter')
export class PaperCounter {
  @PrimaryColumn({ type: 'integer' })
  year: number;

  @PrimaryColumn({ type: 'text' })
  series: string;

  @Column({ type: 'integer' })
  last: number;
}
