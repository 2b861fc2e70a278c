import { registerMessages } from '#libs/errors/index';

registerMessages({
  'cursor.invalid': {
    zh: '翻页标记无效，请从第一页重新开始',
    en: 'The page marker is not valid: start at the first page',
  },
});
