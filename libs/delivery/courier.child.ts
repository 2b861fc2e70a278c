import { Clock } from '#libs/clock/clock';
import { createDataSource } from '#libs/database/data-source';
import { Log } from '#libs/logging/index';
import { Courier } from './courier';
import { cipher, SECRET } from './courier.fixture';
import { webhookGateway } from './webhook-gateway';

/** A worker of its own that its spec kills: `<database> <address of the SMS gateway>`. */
async function main([databaseUrl = '', url = '']: string[]): Promise<void> {
  const dataSource = createDataSource({ databaseUrl, databasePool: 2 });
  await dataSource.initialize();
  const sms = webhookGateway({ channel: 'sms', url, secret: SECRET, timeoutMs: 60_000 });
  new Courier(dataSource, cipher, new Clock(), Log.create('spec', 'silent'), {
    gateways: { sms },
    readAt: 'https://office.example/track',
    timeoutMs: 60_000,
  }).start();
}

void main(process.argv.slice(2));
