import fc from 'fast-check';
import { maskAddress, maskIdNumber, maskName, maskPhone } from './mask';

it.each([
  ['王小明', 'person', '王**'],
  ['李四', 'person', '李*'],
  ['欧', 'person', '欧*'],
  ['清河镇物业服务公司', 'organisation', '清河*****公司'],
] as const)('masks the name %s', (name, kind, masked) => {
  expect(maskName(name, kind)).toBe(masked);
});

it('masks phone, identity number and address', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
  expect(maskPhone('6123456')).toBe('*******');
  expect(maskIdNumber('330102199001011234')).toBe('3301**********1234');
  expect(maskAddress('清河镇东街社区和平路12号')).toBe('清河镇东街社****');
});

it('never shows a whole value', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, unit: 'grapheme' }), (value) => {
      fc.pre(!value.includes('*'));
      for (const mask of [maskName, maskPhone, maskIdNumber, maskAddress]) {
        expect(mask(value)).not.toContain(value);
      }
    }),
  );
});
