import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes';

it('recovery codes are ten, all different, without characters that are taken for each other', () => {
  const codes = Array.from({ length: 100 }, newRecoveryCodes).flat();
  expect(newRecoveryCodes()).toHaveLength(10);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
});

it('a recovery code is the same however it is typed, and kept as a hash', () => {
  const kept = hashRecoveryCode('7K3M-9PQR-2ABC-XYZ4');
  expect(kept).toMatch(/^[0-9a-f]{64}$/);
  expect(hashRecoveryCode(' 7k3m 9pqr2abc-xyz4 ')).toBe(kept);
  expect(hashRecoveryCode('7K3M-9PQR-2ABC-XYZ5')).not.toBe(kept);
});
