import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { FieldCipher } from './field-cipher';

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

  it('refuses a key of another length', () => {
    expect(() => new FieldCipher(randomBytes(16).toString('base64'))).toThrow('32 bytes');
  });
});
