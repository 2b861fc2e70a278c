import { complaintCode, complaintCodeSha256 } from './complaint-code';

const [petition, other] = ['6f0f7f4c-5a0e-4c6e-9d0e-000000000001', '6f0f7f4c-5a0e-4c6e-9d0e-000000000002'];
const key = '0c7a3d52-8f8e-4f1c-8d55-3c1f5d2b9a10';

it('is the same for a request sent again, and another for another petition or request', () => {
  const code = complaintCode(petition, key);
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{16}$/);
  expect(complaintCode(petition, key)).toBe(code);
  expect(complaintCode(other, key)).not.toBe(code);
  expect(complaintCode(petition, key.replace('0c', '0d'))).not.toBe(code);
});

it('is known however it is typed', () => {
  const code = complaintCode(petition, key);
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)}`;
  expect(complaintCodeSha256(typed)).toEqual(complaintCodeSha256(code));
  expect(complaintCodeSha256(code)).not.toEqual(complaintCodeSha256(complaintCode(other, key)));
});
