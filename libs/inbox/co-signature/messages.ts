import { registerMessages } from '#libs/errors/index';

registerMessages({
  'co-sign.waits': {
    zh: '{names}尚未会签，不能办结；不再需要的，请先说明理由撤销加签',
    en: 'Still to be signed by {names}: it can not be completed. Take away what is not needed any more, with a reason',
  },
  'co-sign.no-case': {
    zh: '会议任务不能加签',
    en: 'A task of a meeting has no co-signers',
  },
  'co-sign.asked-already': {
    zh: '已请{names}会签，尚未答复',
    en: '{names} is asked already and has not answered yet',
  },
  'co-sign.not-found': {
    zh: '没有这项会签，或者与您无关',
    en: 'There is no such co-signature, or it is not for you',
  },
  'co-sign.over': {
    zh: '这项会签已经答复、撤销或者失效，请刷新',
    en: 'It has been answered or taken away, or has lapsed: reload',
  },
  'co-sign.opinion-missing': {
    zh: '不同意的，请写明意见',
    en: 'Say why you object',
  },
  'co-sign.not-yours': {
    zh: '只有正在办理这项任务的人可以撤销加签',
    en: 'Only who has the task can take a co-signer away',
  },
});
