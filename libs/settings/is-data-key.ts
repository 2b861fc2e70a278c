import { ValidateBy } from 'class-validator';

/** 32 bytes in base64: the size of an AES-256 key. */
export function IsDataKey(): PropertyDecorator {
  return ValidateBy({
    name: 'isDataKey',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        /^[A-Za-z0-9+/]{43}=$/.test(value) &&
        Buffer.from(value, 'base64').length === 32,
    },
  });
}
