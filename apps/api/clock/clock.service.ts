import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { Clock, ClockControl } from '#libs/clock/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import type { AdvanceBody, ClockView } from './clock.dto';

const MINUTE_MS = 60_000;

@Injectable()
export class ClockService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ClockControl) private readonly control: ClockControl,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  view(): ClockView {
    const { demoClock: controlled } = this.settings;
    return { now: this.clock.now().toISOString(), controlled, offsetMs: this.clock.offsetMs };
  }

  async advance({ personId }: Actor, { days = 0, hours = 0, minutes = 0 }: AdvanceBody): Promise<ClockView> {
    const ms = ((days * 24 + hours) * 60 + minutes) * MINUTE_MS;
    if (this.settings.demoClock && ms > 0) {
      // Written first: the office's time has moved even when the engine can't be told yet.
      await record(this.dataSource.manager, {
        actor: { personId },
        action: 'clock.advance',
        subjectType: 'clock',
        subjectId: 'office',
        detail: { days, hours, minutes },
      });
    }
    await this.control.advance(ms);
    return this.view();
  }
}
