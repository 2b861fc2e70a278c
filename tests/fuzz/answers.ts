import { apiUrl } from '#tests/support/api-client';
import type { RawClient } from '#tests/support/raw-client';

export interface Sent {
  method: string;
  address: string;
  /** As it is sent; undefined for none. */
  body?: string;
  contentType?: string;
  english: boolean;
}

export interface Received {
  status: number;
  contentType: string;
  text: string;
}

/** Sends exactly what it is told, and reads no more of an endless answer than its beginning. */
export async function send(client: RawClient, sent: Sent): Promise<Received> {
  const headers: Record<string, string> = {
    ...client.headers,
    'accept-language': sent.english ? 'en' : 'zh-CN',
  };
  if (sent.contentType !== undefined) headers['content-type'] = sent.contentType;
  const answer = await fetch(`${apiUrl()}/api${sent.address}`, {
    method: sent.method,
    headers,
    // Bytes, so that no content type is added.
    body: sent.body === undefined ? undefined : Buffer.from(sent.body),
  });
  const contentType = answer.headers.get('content-type') ?? '';
  if (contentType.includes('event-stream')) {
    await answer.body?.cancel();
    return { status: answer.status, contentType, text: '' };
  }
  return { status: answer.status, contentType, text: await answer.text() };
}

const CHINESE = /\p{Script=Han}/u;

/** What is wrong with an answer as the answer to bad input: an own error, no problem, or the wrong language. */
export function faultsOf(received: Received, english: boolean): string[] {
  if (received.status >= 500) return [`answered ${received.status}`];
  if (received.status < 400) return [];
  if (!received.contentType.startsWith('application/problem+json')) {
    return [`${received.status} is ${received.contentType || 'nothing'}, not a problem`];
  }
  const problem = JSON.parse(received.text);
  const faults: string[] = [];
  const say = (name: string, told: unknown) => {
    if (typeof told !== 'string' || told === '') faults.push(`${name} says nothing`);
    else if (CHINESE.test(told) === english) faults.push(`${name} is in the wrong language: ${told}`);
  };
  if (typeof problem.code !== 'string' || problem.code === '') faults.push('no code');
  if (problem.status !== received.status) faults.push(`status ${problem.status} in the body`);
  say('title', problem.title);
  say('detail', problem.detail);
  if (!Array.isArray(problem.errors)) return [...faults, 'no list of errors'];
  if (received.status === 422 && problem.errors.length === 0) faults.push('422 names no field');
  for (const { field, rule, message } of problem.errors) {
    if (typeof field !== 'string') faults.push('an error without field');
    if (typeof rule !== 'string' || rule === '') faults.push(`${field}: no rule`);
    say(`${field}: ${rule}`, message);
  }
  return faults;
}

/** Whether a 422 names the field that was broken, or one that holds it or is held by it. */
export function names(received: Received, field: string): boolean {
  const { errors } = JSON.parse(received.text) as { errors: { field: string }[] };
  const within = (inner: string, outer: string) =>
    outer === '' || inner === outer || inner.startsWith(`${outer}.`);
  return errors.some((error) => within(error.field, field) || within(field, error.field));
}
