import { request } from 'node:http';
import { apiUrl } from './api-client';

export interface Told {
  status: number;
  body: any;
  retryAfter: string | undefined;
}

/** Posts JSON as a visitor who comes from an address of this machine, such as 127.0.0.2. */
export function postFrom(
  localAddress: string,
  path: string,
  body: object,
  language = 'zh-CN',
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${apiUrl()}/api${path}`,
      {
        method: 'POST',
        localAddress,
        headers: { 'content-type': 'application/json', 'accept-language': language },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const retryAfter = answer.headers['retry-after'];
          resolve({ status: answer.statusCode ?? 0, body: text ? JSON.parse(text) : undefined, retryAfter });
        });
      },
    );
    sending.on('error', reject);
    sending.end(JSON.stringify(body));
  });
}
