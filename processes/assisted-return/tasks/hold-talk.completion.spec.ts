import { describeCompletion } from '#processes/describe-completion';
import { routing, holdTalkTask } from './hold-talk.completion';

const held = { talk: 'held', talkedOn: '2026-03-05', hardship: true };

describeCompletion('assisted-return', holdTalkTask, routing, {
  good: [
    ['a talk', held, {}],
    ['a petitioner who does not want one', { talk: 'not-wanted', hardship: false }, {}],
  ],
  bad: [
    ['nothing', {}, 'talk'],
    ['a talk without its day', { talk: 'held', hardship: false }, 'talkedOn'],
    ['no word on hardship', { talk: 'held', talkedOn: '2026-03-05' }, 'hardship'],
  ],
});
