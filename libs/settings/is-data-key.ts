import { ValidateBy } from 'class-validator';

/** 32 bytes in base64: the size of an AES-256 key. */
export function IsDataKey(): PropertyDecorator {
  return ValidateBy({ name: 'isDataKey', validator: { validate: isDataKey } });
}

/** One or more data keys with commas between them. */
export function IsDataKeys(): PropertyDecorator {
  return ValidateBy({
    name: 'isDataKeys',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && value.split(',').every((one) => isDataKey(one.trim())),
    },
  });
}

function isDataKey(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^[A-Za-z0-9+/]{43}=$/.test(value) &&
    Buffer.from(value, 'base64').length === 32
  );
}
