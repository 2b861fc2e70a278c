import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#libs/clock/index';
import type { Quantile } from '#libs/wait-times/survival';
import { LEAST_PETITIONS, PERIOD_DAYS, readWaitTimes, type WaitTime } from '#libs/wait-times/read-wait-times';
import type { WaitQuantileDto, WaitTimeDto, WaitTimesDto } from './wait-times.dto';

/** A figure of days need not be newer, and visitors can't make the database count a year's petitions again and again. */
const KEPT_MS = 5 * 60_000;

/** How long people wait at this office. */
@Injectable()
export class WaitTimesService {
  private kept: { until: number; answer: Promise<WaitTimesDto> } | undefined;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  waitTimes(): Promise<WaitTimesDto> {
    const now = this.clock.now();
    if (!this.kept || this.kept.until <= now.getTime()) {
      const answer = this.compute(now);
      this.kept = { until: now.getTime() + KEPT_MS, answer };
      answer.catch(() => (this.kept = undefined));
    }
    return this.kept.answer;
  }

  private async compute(now: Date): Promise<WaitTimesDto> {
    const rows = await readWaitTimes(this.dataSource, now);
    return { at: now.toISOString(), periodDays: PERIOD_DAYS, least: LEAST_PETITIONS, rows: rows.map(shown) };
  }
}

const quantileOf = (found: Quantile): WaitQuantileDto => ({ days: null, over: null, ...found });

const shown = ({ figures, ...row }: WaitTime): WaitTimeDto => ({
  ...row,
  figures: figures && { ...figures, median: quantileOf(figures.median), p90: quantileOf(figures.p90) },
});
