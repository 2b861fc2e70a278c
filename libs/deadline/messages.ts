import { registerMessages } from '#libs/errors/index';

registerMessages({
  'deadline.unknown': { zh: '没有名为“{deadline}”的期限', en: 'There is no deadline named “{deadline}”' },
  'deadline.length-invalid': {
    zh: '“{nameZh}”的期限应为 1 至 366 的整数',
    en: 'The length of “{nameEn}” must be a whole number from 1 to 366',
  },
  'deadline.longer-than-law': {
    zh: '“{nameZh}”的法定上限为 {longest}，不能设为 {length}（依据：{citation}）',
    en: 'The law’s limit for “{nameEn}” is {longest}; {length} is refused (citation: {citation})',
  },
  'deadline.unit-set-by-law': {
    zh: '“{nameZh}”按日历日或工作日计算由法律规定，不能更改（依据：{citation}）',
    en: 'The law sets how the days of “{nameEn}” are counted; it cannot be changed (citation: {citation})',
  },
  'deadline.petitioners-right': {
    zh: '“{nameZh}”是信访人依法享有的期限，不能更改（依据：{citation}）',
    en: 'The law gives the petitioner the time of “{nameEn}”; it cannot be changed (citation: {citation})',
  },
  'deadline.already-passed': {
    zh: '期限已经届满，不能中止',
    en: 'The period has already ended; it cannot be suspended',
  },
});
