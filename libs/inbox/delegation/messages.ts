import { registerMessages } from '#libs/errors/index';

registerMessages({
  'inbox.delegated': {
    zh: '这项任务由{name}委派，请办理后交回，由{name}提交',
    en: '{name} delegated this task: hand it in when you have worked on it, {name} completes it',
  },
  'inbox.not-delegated': {
    zh: '这项任务没有委派，或者已经交回',
    en: 'This task is not delegated, or has been handed in already',
  },
  'inbox.delegate-own': {
    zh: '只有自己签收的任务可以委派，代办的任务请转办',
    en: 'Only a task that you have claimed in your own name can be delegated: pass on what you do as a deputy',
  },
});
