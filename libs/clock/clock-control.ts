import type { DataSource } from 'typeorm';
import { DomainError, registerMessages } from '#libs/errors/index';
import type { Clock } from './clock';
import { engineClockBehindMs, putEngineClockForward } from './engine-clock';

registerMessages({
  'clock.not-controlled': {
    zh: '本系统使用真实时间，不能拨动时钟',
    en: 'This office runs on real time: its clock cannot be put forward',
  },
  'clock.backwards': { zh: '时钟只能向前拨', en: 'The clock can be put forward only' },
});

/** Smaller differences are not worth a command. */
const TOLERANCE_MS = 250;
const LOCK = "pg_advisory_xact_lock(hashtext('engine-clock'))";

/** Puts the demo clock forward, the office's and the engine's together. */
export class ClockControl {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: { demoClock: boolean; zeebeManagementAddress: string },
    private readonly clock: Clock,
  ) {}

  /**
   * Moves time forward by `ms`. The offset is recorded first; when the engine can't be reached, or this process dies,
   * the engine catches up at the next `reconcileEngineClock`. Throws DomainError `clock.not-controlled` in an office
   * that runs on real time, `clock.backwards` for zero or less.
   */
  async advance(ms: number): Promise<Date> {
    if (!this.settings.demoClock) throw new DomainError('clock.not-controlled');
    if (!Number.isSafeInteger(ms) || ms <= 0) throw new DomainError('clock.backwards', { status: 422 });
    const rows: [{ offset_ms: string }[]] = await this.dataSource.query(
      `UPDATE office_clock SET offset_ms = offset_ms + $1 RETURNING offset_ms, pg_notify('clock', '')`,
      [ms],
    );
    this.clock.follow(Number(rows[0][0]?.offset_ms ?? 0));
    await this.reconcileEngineClock();
    return this.clock.now();
  }

  /**
   * Moves the engine's clock to the office's time when it is behind, as it is after each start of the broker. Does
   * nothing in an office that runs on real time. Answers by how many milliseconds it was moved; throws when the engine
   * can't be reached.
   */
  async reconcileEngineClock(): Promise<number> {
    if (!this.settings.demoClock) return 0;
    const { zeebeManagementAddress } = this.settings;
    if ((await engineClockBehindMs(zeebeManagementAddress, this.clock.offsetMs)) <= TOLERANCE_MS) return 0;
    return this.dataSource.transaction(async (manager) => {
      // Two at once would both see the difference and add it twice.
      await manager.query(`SELECT ${LOCK}`);
      const [row]: { offset_ms: string }[] = await manager.query('SELECT offset_ms FROM office_clock');
      const offsetMs = Number(row?.offset_ms ?? 0);
      const behind = await engineClockBehindMs(zeebeManagementAddress, offsetMs);
      if (behind <= TOLERANCE_MS) return 0;
      await putEngineClockForward(zeebeManagementAddress, behind);
      return behind;
    });
  }
}
