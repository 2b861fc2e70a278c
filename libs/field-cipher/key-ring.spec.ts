import { randomBytes } from 'node:crypto';
import { KeyRing } from './key-ring';

const key = () => randomBytes(32).toString('base64');

it('seals with the current key and finds the old ones by their ids', () => {
  const [now, before] = [key(), key()];
  const ring = new KeyRing(now, [before]);
  expect(ring.current.id).toEqual(new KeyRing(now).current.id);
  const old = new KeyRing(before).current;
  expect(ring.find(old.id)?.derive('spec')).toEqual(old.derive('spec'));
  expect(ring.find(new KeyRing(key()).current.id)).toBeUndefined();
});

it('derives unrelated keys for two purposes, the same one each time', () => {
  const { current } = new KeyRing(key());
  expect(current.derive('a')).toEqual(current.derive('a'));
  expect(current.derive('a')).not.toEqual(current.derive('b'));
});

it('takes a key once, though it is named twice', () => {
  const one = key();
  expect(new KeyRing(one, [one, key()]).all).toHaveLength(2);
});

it('refuses what is no key', () => {
  expect(() => new KeyRing('c2hvcnQ=')).toThrow('32 bytes');
});
