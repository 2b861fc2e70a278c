import { registerMessages } from '#libs/errors/index';

registerMessages({
  'desk.view-not-found': {
    zh: '没有这个视图，或者不是您保存的',
    en: 'There is no such view, or you did not save it',
  },
  'desk.view-not-of-unit': {
    zh: '只能共享给您任职的单位',
    en: 'A view can be shared with a unit in which you have a post',
  },
  'desk.too-many-views': {
    zh: '最多保存 {most} 个视图，请先删除不用的',
    en: 'There can be {most} views: delete one that you no longer use',
  },
  'desk.phrase-not-found': { zh: '没有这条常用意见', en: 'There is no such phrase' },
  'desk.phrase-there': { zh: '已有一条相同的常用意见', en: 'There is such a phrase already' },
  'desk.too-many-phrases': {
    zh: '最多保存 {most} 条常用意见，请先删除不用的',
    en: 'There can be {most} phrases: delete one that you no longer use',
  },
});
