import { get } from 'node:http';

/**
 * The body of an address of this machine that answers with a 2xx within two seconds; throws otherwise. Not by fetch:
 * this program stays in memory for as long as the product runs, and fetch alone would take a tenth of it.
 */
export function ask(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: 2000, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => {
        const { statusCode = 0 } = answer;
        if (statusCode >= 200 && statusCode < 300) resolve(body);
        else reject(new Error(`${url}: ${statusCode}`));
      });
      answer.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`${url}: no answer`)));
    request.on('error', reject);
  });
}
