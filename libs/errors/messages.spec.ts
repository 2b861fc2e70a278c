import { languageOf, registerMessages, translate } from './messages';

describe('messages', () => {
  it('fills the parameters in the asked language', () => {
    registerMessages({ 'spec.late': { zh: '已过 {days} 天', en: '{days} days late' } });
    expect(translate('spec.late', { days: 3 }, 'zh')).toBe('已过 3 天');
    expect(translate('spec.late', { days: 3 }, 'en')).toBe('3 days late');
  });

  it('leaves an unknown parameter visible and an unknown code as itself', () => {
    registerMessages({ 'spec.gap': { zh: '{missing}', en: '{missing}' } });
    expect(translate('spec.gap', {}, 'zh')).toBe('{missing}');
    expect(translate('spec.nowhere', {}, 'en')).toBe('spec.nowhere');
  });

  it('refuses a second text for one code', () => {
    registerMessages({ 'spec.once': { zh: '一', en: 'one' } });
    expect(() => registerMessages({ 'spec.once': { zh: '二', en: 'two' } })).toThrow('spec.once');
  });

  it.each([
    [undefined, 'zh'],
    ['zh-CN,zh;q=0.9', 'zh'],
    ['en-GB,en;q=0.8', 'en'],
    ['fr-FR', 'zh'],
  ])('reads %s as %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
