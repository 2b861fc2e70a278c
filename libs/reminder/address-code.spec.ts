import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { addressCode, isAddressCode } from './address-code';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const cipher = new FieldCipher(key(7));

it('is eight digits of one address and one office', () => {
  const code = addressCode(cipher, 'one');
  expect(code).toMatch(/^\d{8}$/);
  expect(addressCode(cipher, 'one')).toBe(code);
  expect(addressCode(cipher, 'two')).not.toBe(code);
  expect(addressCode(new FieldCipher(key(8)), 'one')).not.toBe(code);
});

it('is still taken after the office has changed its key, and nothing else is', () => {
  const later = new FieldCipher(new KeyRing(key(8), [key(7)]));
  expect(isAddressCode(later, 'one', addressCode(cipher, 'one'))).toBe(true);
  expect(isAddressCode(cipher, 'one', addressCode(cipher, 'two'))).toBe(false);
  expect(isAddressCode(cipher, 'one', '')).toBe(false);
});
