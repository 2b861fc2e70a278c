import { createServer as createHttp, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { submitPetition } from '#libs/petition/submit-petition';
import { planDeliveries } from './plan-deliveries';
import type { DeliveryChannel } from './vocabulary';

export const DATA_KEY = Buffer.alloc(32, 7).toString('base64');
export const cipher = new FieldCipher(DATA_KEY);
export const NOW = new Date('2026-07-20T08:00:00Z');
export const SECRET = 'a secret of twenty chars'.replaceAll(' ', '-');

const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port;

/** A real mail server on loopback that keeps what it takes; `refuse` makes it refuse recipients with that code, `hang` never answer. */
export class Mailbox {
  readonly mails: string[] = [];
  refuse = 0;
  hang = false;
  private server = this.make();

  get url(): string {
    return `smtp://127.0.0.1:${portOf(this.server.server)}`;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  private make(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) =>
        done(this.refuse ? Object.assign(new Error('refused'), { responseCode: this.refuse }) : null),
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.mails.push(Buffer.concat(chunks).toString('utf8'));
          if (!this.hang) done();
        });
      },
    });
  }
}

export interface Hook {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A real HTTP receiver on loopback: answers with `mode`, never answers, or drops the connection. */
export class Receiver {
  readonly hooks: Hook[] = [];
  mode: number | 'hang' | 'drop' = 200;
  private readonly server: Server = createHttp((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      this.hooks.push({ headers: request.headers, body });
      if (this.mode === 'drop') request.socket.destroy();
      else if (this.mode !== 'hang') response.writeHead(this.mode).end('{"message":"for 13900001111"}');
    });
  });

  get url(): string {
    return `http://127.0.0.1:${portOf(this.server)}/send`;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A petition whose petitioner chose these ways, with one notice; answers the delivery's id of the first. */
export async function aNotice(
  dataSource: DataSource,
  channels: DeliveryChannel[],
  language: 'zh' | 'en' = 'zh',
): Promise<{ deliveryId: string; petitionId: string; receiptNumber: string; queryCode: string }> {
  const petitioner = {
    kind: 'person' as const,
    name: '王小明',
    phone: '13900001111',
    email: 'reader@example.org',
    noticeChannels: channels,
    noticeLanguage: language,
  };
  const submitted = await submitPetition(
    dataSource,
    cipher,
    NOW,
    {
      channel: 'online',
      subject: '路灯不亮',
      content: '青年路口的路灯不亮。',
      anonymous: false,
      petitioners: [petitioner],
    },
    null,
  );
  const noticeId = newId();
  await dataSource.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO notice (id, petition_id, kind, recipient_ordinal, channel, body, article, issued_at, idempotency_key)
       VALUES ($1, $2, 'acceptance', 1, 'public-page', '决定受理路灯一事。', 'reg-23', $3, $4)`,
      [noticeId, submitted.id, NOW, noticeId],
    );
    await planDeliveries(manager, [noticeId], NOW);
    await planDeliveries(manager, [noticeId], NOW);
  });
  const rows: { id: string }[] = await dataSource.query('SELECT id FROM delivery WHERE notice_id = $1', [
    noticeId,
  ]);
  return { ...submitted, petitionId: submitted.id, deliveryId: rows[0]?.id ?? '' };
}
