import { randomUUID } from 'node:crypto';
import { ApiClient, loginAs } from './api-client';

export interface Newcomer {
  client: ApiClient;
  id: string;
  displayName: string;
  username: string;
  password: string;
}

/** Somebody new in the office, logged in, whom a spec can let go again. */
export async function newcomer(displayName: string, group: string): Promise<Newcomer> {
  const [unitId, role] = group.split(':');
  const username = `new.${randomUUID().slice(0, 8)}`;
  const admin = await loginAs('admin');
  const made = await admin.post('/people', { username, displayName, posts: [{ unitId, role }] });
  const password = `newcomer ${randomUUID()}`;
  const token = made.oneTimePath.split('#')[1];
  await new ApiClient().post('/auth/one-time', { token, password });
  const client = await new ApiClient().logIn(username, password);
  return { client, id: made.person.id, displayName, username, password };
}
