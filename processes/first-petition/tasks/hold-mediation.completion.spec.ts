import { describeCompletion } from '#processes/describe-completion';
import { holdMediationTask, routing } from './hold-mediation.completion';

const held = { heldAt: '2026-03-05', participantsCount: 4, agreed: true, summary: '双方同意各让一步' };

describeCompletion('first-petition', holdMediationTask, routing, {
  good: [
    ['an agreement', held, {}],
    ['no agreement', { ...held, agreed: false }, {}],
  ],
  bad: [
    ['no date', { ...held, heldAt: undefined }, 'heldAt'],
    ['a day that no calendar has', { ...held, heldAt: '2026-02-30' }, 'heldAt'],
    ['a time with the day', { ...held, heldAt: '2026-03-05T10:00:00Z' }, 'heldAt'],
    ['one person alone', { ...held, participantsCount: 1 }, 'participantsCount'],
    ['half a person', { ...held, participantsCount: 2.5 }, 'participantsCount'],
    ['a crowd', { ...held, participantsCount: 201 }, 'participantsCount'],
    ['no word on agreement', { ...held, agreed: undefined }, 'agreed'],
    ['no summary', { ...held, summary: ' ' }, 'summary'],
  ],
});
