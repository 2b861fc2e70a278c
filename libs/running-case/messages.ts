import { registerMessages } from '#libs/errors/index';

registerMessages({
  'running.no-version': {
    zh: '没有这个流程，或者没有这个版本',
    en: 'There is no such process, or no such version of it',
  },
});
