import { describeCompletion } from '#processes/describe-completion';
import { routing, arrangeTravelTask } from './arrange-travel.completion';

const travel = { mode: 'train', travelOn: '2026-03-05', costYuan: 153.5 };

describeCompletion('assisted-return', arrangeTravelTask, routing, {
  good: [
    ['a booking', travel, {}],
    ['a car of the office', { ...travel, mode: 'office-car', costYuan: 0 }, {}],
  ],
  bad: [
    ['nothing', {}, 'mode'],
    ['a mode that there is not', { ...travel, mode: 'foot' }, 'mode'],
    ['no day', { ...travel, travelOn: '2026-02-30' }, 'travelOn'],
    ['a cost below nothing', { ...travel, costYuan: -1 }, 'costYuan'],
    ['parts of a fen', { ...travel, costYuan: 1.005 }, 'costYuan'],
  ],
});
