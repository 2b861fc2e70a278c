import { Clock } from '#libs/clock/clock';
import { createDataSource } from '#libs/database/data-source';
import { WorkingCalendar } from '#libs/deadline/index';
import { cipher } from '#libs/delivery/courier.fixture';
import { emailGateway } from '#libs/delivery/email-gateway';
import { Log } from '#libs/logging/index';
import { ReminderCourier } from './reminder-courier';

/** A worker of its own that its spec kills: `<database> <mail server> <milliseconds that the office's time is ahead>`. */
async function main([databaseUrl = '', url = '', offset = '']: string[]): Promise<void> {
  const dataSource = createDataSource({ databaseUrl, databasePool: 2 });
  await dataSource.initialize();
  const clock = new Clock();
  clock.follow(Number(offset));
  const timeoutMs = 60_000;
  new ReminderCourier(dataSource, cipher, clock, Log.create('spec', 'silent'), {
    gateway: emailGateway({ url, from: 'office@example.org', requireTls: false, timeoutMs }),
    publicUrl: 'https://office.example',
    timeoutMs,
    calendar: () => new WorkingCalendar(),
  }).start();
}

void main(process.argv.slice(2));
