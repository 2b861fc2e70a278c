import { loginAs } from './api-client';
import { officeDay } from './case-driver';

/** The working calendar as an administrator changes it; whoever corrects days in a spec takes it back at its end. */
export class CalendarDriver {
  private readonly corrected: string[] = [];

  async year(year?: number): Promise<any> {
    return (await loginAs('admin')).get(`/calendar${year ? `?year=${year}` : ''}`);
  }

  /** The working days after one (today unless told), nearest first. */
  async workingDays(count: number, after?: string): Promise<string[]> {
    const from = after ?? (await officeDay());
    const year = Number(from.slice(0, 4));
    const days = [...(await this.year(year)).days, ...(await this.year(year + 1)).days];
    return days
      .filter(({ day, working }: any) => day > from && working)
      .map(({ day }: any) => day)
      .slice(0, count);
  }

  async correct(firstDay: string, over: Record<string, unknown> = {}): Promise<any> {
    const { version } = await this.year();
    this.corrected.push(firstDay);
    return (await loginAs('admin')).post('/calendar/corrections', {
      firstDay,
      lastDay: firstDay,
      working: false,
      reason: '测试：停工一天',
      version,
      ...over,
    });
  }

  /** So that nobody else's days have moved. */
  note(day: string): void {
    this.corrected.push(day);
  }

  async takeAllBack(): Promise<void> {
    const admin = await loginAs('admin');
    for (const day of this.corrected.splice(0)) {
      const { version } = await this.year();
      await admin.request('POST', '/calendar/corrections/take-back', {
        firstDay: day,
        lastDay: day,
        reason: '测试结束',
        version,
      });
    }
  }
}
