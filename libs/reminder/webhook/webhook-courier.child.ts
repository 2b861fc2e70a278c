import { Clock } from '#libs/clock/clock';
import { createDataSource } from '#libs/database/data-source';
import { cipher } from '#libs/delivery/courier.fixture';
import { Log } from '#libs/logging/index';
import { readAllowedHosts } from './allowed-hosts';
import { WebhookCourier } from './webhook-courier';

/** A worker of its own that its spec kills: `<database> <allowed host> <milliseconds that the office's time is ahead>`. */
async function main([databaseUrl = '', host = '', offset = '']: string[]): Promise<void> {
  const dataSource = createDataSource({ databaseUrl, databasePool: 2 });
  await dataSource.initialize();
  const clock = new Clock();
  clock.follow(Number(offset));
  new WebhookCourier(dataSource, cipher, clock, Log.create('spec', 'silent'), {
    rules: { hosts: readAllowedHosts(host), httpOnLoopback: true },
    publicUrl: 'https://office.example',
    timeoutMs: 60_000,
    deadlineName: (rowId) => ({ zh: rowId, en: rowId }),
  }).start();
}

void main(process.argv.slice(2));
