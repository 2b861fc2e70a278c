import { requireOfMatters } from './tag-names';

it.each(['噪音扰民', '物业服务', '拖欠工资', '道路积水'])('a tag of a matter: %s', (nameZh) => {
  expect(() => requireOfMatters({ nameZh, nameEn: 'Noise' })).not.toThrow();
});

it.each([
  ['缠访老户', 'Housing', 'nameZh'],
  ['重点人员', 'Housing', 'nameZh'],
  ['稳控', 'Housing', 'nameZh'],
  ['住房', 'Troublemakers', 'nameEn'],
  ['住房', 'Watch-list', 'nameEn'],
])('no tag of people: %s, %s', (nameZh, nameEn, field) => {
  expect(() => requireOfMatters({ nameZh, nameEn })).toThrow(
    expect.objectContaining({ code: 'tag.of-people', status: 422, field }),
  );
});
