import type { Light } from '#libs/deadline/light';
import type { Channel, Status } from '#libs/petition/vocabulary';

/** Words of the final table: Chinese, English. */
type Word = readonly [zh: string, en: string];

export const CHANNEL_WORDS: Record<Channel, Word> = {
  letter: ['来信', 'letter'],
  visit: ['走访', 'visit'],
  online: ['网上', 'online'],
  phone: ['电话', 'phone'],
  'tea-room': ['市民茶室', 'tea room'],
  'suggestion-box': ['意见征集箱', 'suggestion box'],
  'leader-reception': ['领导接访', 'leader reception'],
  'leader-assigned': ['领导交办', 'leader-assigned'],
  'superior-assigned': ['上级交办', 'superior-assigned'],
};

export const STATUS_WORDS: Record<Status, Word> = {
  received: ['已登记，待甄别', 'registered, not triaged'],
  triaged: ['已甄别', 'triaged'],
  assigned: ['已交办，待受理', 'assigned, not accepted'],
  accepted: ['已受理', 'accepted'],
  investigating: ['调查核实中', 'being investigated'],
  'opinion-drafted': ['处理意见待签发', 'opinion drafted'],
  merged: ['并案办理', 'handled with another case'],
  'opinion-delivered': ['处理意见已送达', 'opinion delivered'],
  'under-review': ['复查中', 'under review'],
  'review-delivered': ['复查意见已送达', 'review delivered'],
  'under-re-review': ['复核中', 'under re-review'],
  're-review-delivered': ['复核意见已送达', 're-review delivered'],
  archived: ['已归档', 'archived'],
  refused: ['不予受理', 'refused'],
  redirected: ['告知其他途径', 'told where to go'],
  forwarded: ['转送有权机关', 'forwarded'],
  joined: ['并入原信访事项', 'joined'],
  withdrawn: ['信访人撤回', 'withdrawn'],
};

export const LIGHT_WORDS: Record<Light, Word> = {
  green: ['绿灯', 'green'],
  yellow: ['黄灯', 'yellow'],
  red: ['红灯', 'red'],
  grey: ['中止计算', 'grey: suspended'],
};

export const HEADINGS = {
  title: ['这一时期', 'This period'],
  channels: ['渠道', 'by channel'],
  outcomes: ['结果', 'by outcome'],
  deadlines: ['期限', 'deadlines'],
  met: ['按时完成', 'met on time'],
  late: ['逾期完成', 'met late'],
  lapsed: ['信访人的期间结束', 'petitioners’ own, ended'],
  running: ['正在计算', 'open, by light'],
  together: ['部门协同', 'departments together'],
  meetings: ['召开联席会议', 'joint meetings held'],
  referrals: ['转介帮扶救助', 'referred for assistance'],
  backlogCases: ['重点积案包案', 'backlog cases'],
  work: ['往来', 'papers and people'],
  notices: ['告知书', 'notices'],
  documents: ['文书', 'documents'],
  ratings: ['信访人评价', 'ratings by petitioners'],
  tasks: ['待办任务', 'open tasks'],
  inboxes: ['有待办的收件箱', 'inboxes that have any'],
  score: ['平均', 'average'],
} as const satisfies Record<string, Word>;

/** Accounts of the sample township to begin with, and what there is to see. */
export const FIRST_LOOKS: readonly (readonly [username: string, ...Word])[] = [
  ['supervisor', '督办台 /board：红灯、黄灯、中止的期限', 'the board: overdue, nearly due, suspended'],
  ['registrar', '收件箱 /inbox：待甄别、待复查的事项', 'the inbox: to be triaged or reviewed'],
  ['handler.construction', '收件箱 /inbox：正在办理的事项', 'the inbox: being handled'],
  ['discipline', '受保护的检举控告，别人看不到', 'protected accusations, which nobody else sees'],
  ['admin', '运行状况 /operations', 'the state of the parts'],
];
