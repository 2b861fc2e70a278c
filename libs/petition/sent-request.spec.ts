import { randomBytes } from 'node:crypto';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { sentRequest } from './sent-request';
import type { NewPetition } from './new-petition';

const cipher = new FieldCipher(randomBytes(32).toString('base64'));
const petition: NewPetition = {
  requestKey: '0b9a3c1e-8a0d-4f5b-9d7c-2f6f3c1d5e77',
  channel: 'online',
  subject: '路灯不亮',
  content: '已经一个月没有人修理。',
  anonymous: false,
  petitioners: [{ kind: 'person', name: '王某', phone: '13800001111' }],
};
const clerk = '0193b0c0-0000-7000-8000-000000000001';

it('knows the same petition from the same sender again, with the same code', () => {
  const again = structuredClone(petition);
  expect(sentRequest(cipher, again, null)).toEqual(sentRequest(cipher, petition, null));
  expect(sentRequest(cipher, petition, null)!.queryCode).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/);
});

it.each<[string, Partial<NewPetition>, string | null]>([
  ['another key', { requestKey: '0b9a3c1e-8a0d-4f5b-9d7c-2f6f3c1d5e78' }, null],
  ['another text', { content: '已经一个月没有人修理。 ' }, null],
  ['a text moved to another field', { place: '路灯不亮', subject: '' }, null],
  ['another name', { petitioners: [{ kind: 'person', name: '王某某', phone: '13800001111' }] }, null],
  ['nobody named', { petitioners: [] }, null],
  ['another day of receipt', { receivedAt: new Date(0) }, null],
  ['another sender', {}, clerk],
])('takes %s for another request', (_, change, sender) => {
  const one = sentRequest(cipher, petition, null)!;
  const other = sentRequest(cipher, { ...petition, ...change }, sender)!;
  expect(other.hash.equals(one.hash)).toBe(false);
  expect(other.queryCode).not.toBe(one.queryCode);
});

it('is keyed: another office answers another code', () => {
  const other = new FieldCipher(randomBytes(32).toString('base64'));
  expect(sentRequest(other, petition, null)!.queryCode).not.toBe(
    sentRequest(cipher, petition, null)!.queryCode,
  );
});

it('is nothing without a key', () => {
  expect(sentRequest(cipher, { ...petition, requestKey: undefined }, null)).toBeNull();
});
