import { registerMessages } from '#libs/errors/index';

registerMessages({
  'tag.not-found': { zh: '没有这个标签', en: 'There is no such tag' },
  'tag.retired': { zh: '标签已停用：{zh}', en: 'No longer in use: {en}' },
  'tag.name-taken': { zh: '已有同名标签', en: 'There is a tag of this name' },
  'tag.of-people': {
    zh: '标签只能说事项，不能说人，也不能说对信访人采取什么行动：{word}',
    en: 'A tag is about a matter, never about people or what is done to them: {word}',
  },
  'tag.too-many': { zh: '一件信访事项最多 {most} 个标签', en: 'A case can have {most} tags at most' },
});
