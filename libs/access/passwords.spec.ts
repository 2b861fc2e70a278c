import { hashPassword, verifyPassword } from './passwords';
import { hashToken, newToken, sameSecret } from './tokens';

describe('passwords', () => {
  it('are kept as argon2id with a salt of their own', async () => {
    const [a, b] = await Promise.all([hashPassword('清河 river bank'), hashPassword('清河 river bank')]);
    expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(a).not.toBe(b);
    expect(await verifyPassword(a, '清河 river bank')).toBe(true);
    expect(await verifyPassword(a, '清河 river banK')).toBe(false);
  });

  it('fit however the keyboard composes an accent', async () => {
    const hash = await hashPassword('caf\u00e9 in the town');
    expect(await verifyPassword(hash, 'cafe\u0301 in the town')).toBe(true);
  });

  it('never fit where none is set', async () => {
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
  });
});

describe('tokens', () => {
  it('are 256 random bits, kept as their hash', () => {
    const tokens = new Set(Array.from({ length: 1000 }, newToken));
    expect(tokens.size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(hashToken('a')).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
  });

  it('are the same only when they are', () => {
    expect(sameSecret('abc', 'abc')).toBe(true);
    expect(sameSecret('abc', 'abd')).toBe(false);
    expect(sameSecret('', 'abc')).toBe(false);
    expect(sameSecret('abcd', 'abc')).toBe(false);
  });
});
