import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { FieldCipher, sealedWith } from './field-cipher';
import { KeyRing } from './key-ring';

const key = randomBytes(32).toString('base64');

describe('FieldCipher', () => {
  const cipher = new FieldCipher(key);

  it('opens what it sealed, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cipher.open(cipher.seal(text)) === text));
  });

  it('seals one text differently each time and never holds it in the clear', () => {
    const [one, two] = [cipher.seal('王小明'), cipher.seal('王小明')];
    expect(one.equals(two)).toBe(false);
    expect(one.includes(Buffer.from('王小明'))).toBe(false);
  });

  it('refuses bytes that were changed, and another key', () => {
    const sealed = cipher.seal('13800000000');
    sealed[sealed.length - 1]! ^= 1;
    expect(() => cipher.open(sealed)).toThrow();
    const other = new FieldCipher(randomBytes(32).toString('base64'));
    expect(() => other.open(cipher.seal('x'))).toThrow();
  });

  it('finds equal values and tells kinds and keys apart', () => {
    expect(cipher.fingerprint('phone', '138 0000 0000')).toEqual(cipher.fingerprint('phone', '13800000000'));
    expect(cipher.fingerprint('id-number', '11010119900101001x')).toEqual(
      cipher.fingerprint('id-number', '11010119900101001X'),
    );
    expect(cipher.fingerprint('phone', '1')).not.toEqual(cipher.fingerprint('name', '1'));
    const other = new FieldCipher(randomBytes(32).toString('base64'));
    expect(other.fingerprint('phone', '1')).not.toEqual(cipher.fingerprint('phone', '1'));
  });

  it('opens with each key of the ring, seals with the current one and names it', () => {
    const now = randomBytes(32).toString('base64');
    const both = new FieldCipher(new KeyRing(now, [key]));
    const old = cipher.seal('王小明');
    expect([both.open(old), both.keyOf(old).id]).toEqual(['王小明', cipher.ring.current.id]);
    const sealed = both.seal('王小明');
    expect(sealed.subarray(0, 5)).toEqual(sealedWith(both.ring.current));
    expect(new FieldCipher(now).open(sealed)).toBe('王小明');
    expect(() => cipher.open(sealed)).toThrow('unknown key');
  });

  it('opens what was sealed before keys had names, with whichever key it was', () => {
    const secret = Buffer.from(
      hkdfSync('sha256', Buffer.from(key, 'base64'), Buffer.alloc(0), 'petition-desk field encryption', 32),
    );
    const iv = randomBytes(12);
    const gcm = createCipheriv('aes-256-gcm', secret, iv);
    const body = Buffer.concat([gcm.update('王小明', 'utf8'), gcm.final()]);
    const sealed = Buffer.concat([Buffer.of(1), iv, gcm.getAuthTag(), body]);
    const both = new FieldCipher(new KeyRing(randomBytes(32).toString('base64'), [key]));
    expect([cipher.open(sealed), both.open(sealed)]).toEqual(['王小明', '王小明']);
    expect(both.keyOf(sealed).id).toEqual(cipher.ring.current.id);
    sealed[sealed.length - 1]! ^= 1;
    expect(() => both.open(sealed)).toThrow();
  });

  it('looks for a value under every key', () => {
    const both = new FieldCipher(new KeyRing(randomBytes(32).toString('base64'), [key]));
    expect(both.fingerprints('phone', '1')).toEqual([
      both.fingerprint('phone', '1'),
      cipher.fingerprint('phone', '1'),
    ]);
  });

  it('refuses a key of another length', () => {
    expect(() => new FieldCipher(randomBytes(16).toString('base64'))).toThrow('32 bytes');
  });
});
