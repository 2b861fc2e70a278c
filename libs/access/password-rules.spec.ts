import { isWellKnown, requireGoodPassword } from './password-rules';

const refusal = (password: string, username = 'li.ming'): string | undefined => {
  try {
    requireGoodPassword(password, username, 'next');
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it.each([
  'iloveyou123',
  'Password123!',
  '!!password99',
  'qwertyuiop',
  '1234567890',
  '0987654321',
  'aaaaaaaaaaaa',
  '1212121212',
  'abcdefghijkl',
  'QWERTYUIOP',
  'Dragon2026!',
])('%s is guessed first', (password) => {
  expect(refusal(password)).toBe('access.password-known');
});

it.each([
  'a long enough one',
  '清河 river bank',
  'Qinghe-Sample-2026',
  'dragon839471028374',
  'correct horse battery',
  '3141592653',
])('%s is no such one', (password) => {
  expect(refusal(password)).toBeUndefined();
});

it('the name of the account with little around it is no password, a long one may hold it', () => {
  expect(refusal('registrar', 'registrar')).toBe('access.password-is-name');
  expect(refusal('Registrar2026!', 'registrar')).toBe('access.password-is-name');
  expect(refusal('my registrar drinks tea', 'registrar')).toBeUndefined();
  expect(refusal('brilliant ideas', 'li')).toBeUndefined();
});

it('knows the list whatever the case of its own entries', () => {
  expect(isWellKnown('password')).toBe(true);
  expect(isWellKnown('no such entry')).toBe(false);
});
