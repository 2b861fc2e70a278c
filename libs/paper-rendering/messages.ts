import { registerMessages } from '#libs/errors/index';

registerMessages({
  'template.not-found': { zh: '没有这个模板或版本。', en: 'There is no such template or version.' },
  'paper.unknown-code': {
    zh: '没有查验码对应的文书。请核对查验码；仍然查不到的，请向出具单位核实。',
    en: 'No paper has this code. Check the code; if it is still not found, ask the office that issued the paper.',
  },
  'paper.not-ready': {
    zh: '文书正在生成，请稍后再下载。',
    en: 'The paper is being made; download it in a moment.',
  },
  'paper.failed': {
    zh: '文书未能生成，请联系管理员；文书的文本可以在页面上查看。',
    en: 'The paper could not be made; tell the administrator. Its text is on the page.',
  },
});
