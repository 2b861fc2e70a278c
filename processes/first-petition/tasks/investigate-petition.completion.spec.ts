import { describeCompletion } from '#processes/describe-completion';
import { investigatePetitionTask, routing } from './investigate-petition.completion';

const found = {
  heardPetitioner: true,
  visitedSite: false,
  facts: '三月五日到现场查看，路灯共八盏，四盏不亮',
  hearing: 'none',
};

describeCompletion('first-petition', investigatePetitionTask, routing, {
  good: [
    ['what was found', found, { hearing: 'none' }],
    [
      'a wish for mediation, with evidence',
      { ...found, hearing: 'mediation', evidence: '照片六张' },
      { hearing: 'mediation' },
    ],
    [
      'a wish for a hearing, with its day and place',
      { ...found, hearing: 'hearing', hearingPlan: '三月十二日上午九时，镇政府二楼会议室' },
      { hearing: 'hearing' },
    ],
  ],
  bad: [
    ['no facts', { ...found, facts: undefined }, 'facts'],
    ['facts in a few words', { ...found, facts: '情况属实' }, 'facts'],
    ['an unknown wish', { ...found, hearing: 'trial' }, 'hearing'],
    ['a hearing that nobody can come to', { ...found, hearing: 'hearing' }, 'hearingPlan'],
    ['no wish', { ...found, hearing: undefined }, 'hearing'],
    ['a box that is no box', { ...found, heardPetitioner: 'on' }, 'heardPetitioner'],
    ['endless evidence', { ...found, evidence: '长'.repeat(2001) }, 'evidence'],
  ],
});
