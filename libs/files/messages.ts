import { registerMessages } from '#libs/errors/index';

registerMessages({
  'file.not-found': { zh: '没有这个文件。', en: 'There is no such file.' },
  'file.missing': {
    zh: '文件的内容已不在存储中，请联系管理员（编号 {id}）。',
    en: 'The content of this file is no longer in the store; tell the administrator ({id}).',
  },
  'file.damaged': {
    zh: '文件的内容已损坏，不能提供，请联系管理员（编号 {id}）。',
    en: 'The content of this file is damaged and is not given out; tell the administrator ({id}).',
  },
  'file.other-key': {
    zh: '文件是用另一把数据密钥（DATA_KEY）加密的，现在的密钥打不开，请联系管理员（编号 {id}）。',
    en: 'This file was encrypted with another DATA_KEY and does not open with the present one; tell the administrator ({id}).',
  },
  'file.store-unavailable': {
    zh: '文件存储暂时无法使用，请稍后再试。',
    en: 'The file store cannot be reached just now; try again shortly.',
  },
});
