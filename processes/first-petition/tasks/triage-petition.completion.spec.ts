import { describeCompletion } from '#processes/describe-completion';
import { triagePetitionTask, routing } from './triage-petition.completion';

const claim = {
  category: 'claim',
  competence: 'this-office',
  repeat: 'none',
  admissible: true,
  unitId: 'dongjie',
  procedure: 'ordinary',
  urgency: 'normal',
};
const { unitId: _unit, procedure: _procedure, ...unassigned } = claim;
const refused = {
  ...unassigned,
  admissible: false,
  targetAuthority: '区人民政府行政复议机构',
  reason: '同一事项正在行政复议中',
};
const { admissible: _admissible, ...elsewhere } = unassigned;
const judicial = {
  ...elsewhere,
  competence: 'judicial',
  targetAuthority: '区人民法院',
  reason: '劳动争议应当先申请仲裁',
};
const joined = { ...elsewhere, repeat: 'join', earlierPetition: 'XF2026-000123' };
const accusation = { category: 'accusation', competence: 'this-office', urgency: 'major' };
const flags = {
  category: 'claim',
  competence: 'this-office',
  procedure: 'ordinary',
  repeat: 'none',
  admissible: true,
};

describeCompletion('first-petition', triagePetitionTask, routing, {
  good: [
    ['a claim for a unit', claim, flags],
    [
      'a simplified suggestion',
      { ...claim, category: 'suggestion', procedure: 'simplified' },
      { ...flags, category: 'suggestion', procedure: 'simplified' },
    ],
    ['a refusal with its reason', refused, { ...flags, admissible: false }],
    ['a matter for the court, with the reason', judicial, { ...flags, competence: 'judicial' }],
    [
      'a matter for another authority',
      { ...elsewhere, competence: 'other-authority', targetAuthority: '区人社局' },
      { ...flags, competence: 'other-authority' },
    ],
    ['a repeat that joins its earlier case', joined, { ...flags, repeat: 'join' }],
    ['an accusation, which needs no unit', accusation, { ...flags, category: 'accusation' }],
    [
      'an accusation for another authority',
      { ...accusation, competence: 'other-authority', targetAuthority: '区纪委' },
      { ...flags, category: 'accusation', competence: 'other-authority' },
    ],
  ],
  bad: [
    ['nothing at all', {}, 'category'],
    ['a category nobody knows', { ...claim, category: 'complaint' }, 'category'],
    ['no competence', { ...claim, competence: undefined }, 'competence'],
    ['an unknown urgency', { ...claim, urgency: 'later' }, 'urgency'],
    ['a claim without a unit', { ...claim, unitId: undefined }, 'unitId'],
    ['a claim without a procedure', { ...claim, procedure: undefined }, 'procedure'],
    ['a claim that nobody judged', { ...claim, admissible: undefined }, 'admissible'],
    ['a refusal without a reason', { ...refused, reason: undefined }, 'reason'],
    ['a refusal with blanks for a reason', { ...refused, reason: '        ' }, 'reason'],
    ['a refusal in four characters', { ...refused, reason: '不予受理' }, 'reason'],
    [
      'a refusal that says nothing of where to go',
      { ...refused, targetAuthority: undefined },
      'targetAuthority',
    ],
    ['a refusal to nowhere', { ...refused, targetAuthority: '  ' }, 'targetAuthority'],
    ['a court without a reason', { ...judicial, reason: undefined }, 'reason'],
    ['a court that nobody names', { ...judicial, targetAuthority: undefined }, 'targetAuthority'],
    [
      'another authority that nobody names',
      { ...elsewhere, competence: 'other-authority' },
      'targetAuthority',
    ],
    ['a repeat of nothing', { ...joined, earlierPetition: undefined }, 'earlierPetition'],
    [
      'an accusation for a court without a reason',
      { ...accusation, competence: 'judicial', targetAuthority: '区检察院' },
      'reason',
    ],
    ['a field that the form lacks', { ...claim, route: 'assign' }, 'route'],
  ],
});
