import { registerMessages } from '#libs/errors/index';

registerMessages({
  'meeting.not-found': {
    zh: '没有这次联席会议，或者您无权查看。',
    en: 'There is no such joint meeting, or you may not see it.',
  },
  'meeting.not-now': {
    zh: '会议现在不能这样改动。',
    en: 'The meeting can’t be changed in this way now.',
  },
  'meeting.materials-closed': {
    zh: '没有可供查阅的材料：议题材料只在发出会议通知后至会议结束前，供参加会议的人员查阅。',
    en: 'There are no materials to read: those of a case are shared with who takes part, from the invitation until the meeting has ended.',
  },
  'meeting.no-participants': {
    zh: '请先在会议页面确定参加单位。',
    en: 'Choose the participants on the page of the meeting first.',
  },
  'meeting.unknown-participant': {
    zh: '参加人不在本次会议名单上，或者没有这个岗位。',
    en: 'This is no participant of the meeting, or nobody holds this post.',
  },
  'meeting.participant-interested': {
    zh: '该岗位的人员与议题有利害关系，应当回避（第二十八条），请改邀其他岗位。',
    en: 'Everybody in this post has an interest in a case on the agenda (Reg. 28). Invite another post.',
  },
  'meeting.nobody-attended': {
    zh: '请先在会议页面登记到会情况。',
    en: 'Record who attended on the page of the meeting first.',
  },
  'meeting.outcome-missing': {
    zh: '每个议题都要记录会议结论。',
    en: 'Record what the meeting resolved of every case on its agenda.',
  },
  'meeting.unknown-item': {
    zh: '议题不在本次会议议程上。',
    en: 'This case is not on the agenda of the meeting.',
  },
  'meeting.unknown-unit': { zh: '没有这个单位。', en: 'There is no such unit.' },
  'meeting.no-head': {
    zh: '该单位没有负责人，不能承办决议事项。',
    en: 'This unit has no head who could carry a resolution out.',
  },
  'meeting.owner-interested': {
    zh: '该单位负责人与本事项有利害关系，应当回避（第二十八条）。',
    en: 'The head of this unit has an interest in the case (Reg. 28).',
  },
  'meeting.day-passed': { zh: '日期已经过去。', en: 'This day has passed.' },
  'meeting.day-taken': {
    zh: '这一天已经安排了例会。',
    en: 'A regular meeting is planned for this day already.',
  },
  'meeting.not-regular': {
    zh: '只有例会可以这样取消；为信访事项召集的会议随议题退出而取消。',
    en: 'Only a regular meeting is cancelled in this way; one called for cases ends when they have left it.',
  },
  'meeting.has-cases': {
    zh: '会议还有议题，请先把议题移到其他会议。',
    en: 'Cases wait for this meeting. Move them to another meeting first.',
  },
  'meeting.names-other-case': {
    zh: '这里写到了本次会议的另一件信访事项（编号、标题或者信访人姓名）；写入一案一档的内容只能涉及本事项。',
    en: 'This names another case of the meeting (its number, subject or petitioner). What goes into a case’s dossier is about that case alone.',
  },
  'meeting.deputy-unable': {
    zh: '只能指派本单位在职、与议题没有利害关系的其他人员代会（第二十八条）。',
    en: 'A deputy is somebody else of the unit, without an interest in a case on the agenda (Reg. 28).',
  },
  'meeting.not-invited': {
    zh: '您的岗位不在本次会议的参加名单上。',
    en: 'No post of yours is invited to this meeting.',
  },
  'meeting.calendar-title': { zh: '联席会议', en: 'Joint meeting' },
  'meeting.day-in-future': { zh: '日期还没有到。', en: 'This day has not come yet.' },
});
