import { IsInt, IsNumber, Matches, Max, Min } from 'class-validator';
import { shortName, wholeNumber } from './rules';
import { SignInSettings } from './sign-in-settings';
import { FromEnvironment } from './variable';

/** What the office sets of its own work (办公规则). */
export class OfficeRuleSettings extends SignInSettings {
  @FromEnvironment({
    name: 'RETENTION_YEARS_ANSWERED',
    kind: 'number',
    purpose: {
      zh: '有处理结果的事项和检举控告事项的保管年数，从办结次年一月一日起算（暂定，由本单位档案部门核定；不得缩短）',
      en: 'Years for which answered cases and accusations are kept, from the January after their closing (provisional: the office’s archivists decide; never shorter)',
    },
    rule: wholeNumber(30, 200),
  })
  @IsInt()
  @Min(30)
  @Max(200)
  retentionYearsAnswered = 30;

  @FromEnvironment({
    name: 'RETENTION_YEARS_OTHER',
    kind: 'number',
    purpose: {
      zh: '其他事项（不予受理、转送、撤回、并案等）的保管年数，从办结次年一月一日起算（暂定，由本单位档案部门核定；不得缩短）',
      en: 'Years for which other cases are kept (refused, forwarded, withdrawn, joined), from the January after their closing (provisional: the office’s archivists decide; never shorter)',
    },
    rule: wholeNumber(10, 200),
  })
  @IsInt()
  @Min(10)
  @Max(200)
  retentionYearsOther = 10;

  @FromEnvironment({
    name: 'MEETINGS_A_YEAR',
    kind: 'integer',
    purpose: {
      zh: '全年至少召开联席会议的次数（不得少于六次）',
      en: 'Joint meetings that are held in a year at least (never fewer than six)',
    },
    rule: wholeNumber(6, 52),
  })
  @IsInt()
  @Min(6)
  @Max(52)
  meetingsAYear = 6;

  @FromEnvironment({
    name: 'MEETING_REMINDER_HOURS',
    kind: 'integer',
    purpose: {
      zh: '联席会议开始前多少小时提醒参加人',
      en: 'Hours before a joint meeting at which those who take part are reminded',
    },
    rule: wholeNumber(1, 336),
  })
  @IsInt()
  @Min(1)
  @Max(336)
  meetingReminderHours = 24;

  @FromEnvironment({
    name: 'ESCALATE_PETITIONERS',
    kind: 'integer',
    purpose: {
      zh: '信访人达到多少名时按规则提请联席会议',
      en: 'Petitioners from whom on a case goes to a joint meeting by rule',
    },
    rule: wholeNumber(2, 1000),
  })
  @IsInt()
  @Min(2)
  @Max(1000)
  escalatePetitioners = 5;

  @FromEnvironment({
    name: 'ESCALATE_UNITS',
    kind: 'integer',
    purpose: {
      zh: '涉及单位达到多少个时按规则提请联席会议',
      en: 'Units from which on a case goes to a joint meeting by rule',
    },
    rule: wholeNumber(2, 50),
  })
  @IsInt()
  @Min(2)
  @Max(50)
  escalateUnits = 3;

  @FromEnvironment({
    name: 'ESCALATE_TIMES_OVERDUE',
    kind: 'integer',
    purpose: {
      zh: '超期达到多少次时按规则提请联席会议',
      en: 'Times overdue from which on a case goes to a joint meeting by rule',
    },
    rule: wholeNumber(1, 20),
  })
  @IsInt()
  @Min(1)
  @Max(20)
  escalateTimesOverdue = 2;

  @FromEnvironment({
    name: 'YELLOW_SHARE',
    kind: 'number',
    purpose: {
      zh: '期限用去多大比例时亮黄灯',
      en: 'Share of a deadline after which its light turns yellow',
    },
    rule: { zh: '0.1 到 0.95 的数', en: 'a number from 0.1 to 0.95' },
  })
  @IsNumber()
  @Min(0.1)
  @Max(0.95)
  yellowShare = 0.7;

  @FromEnvironment({
    name: 'ASSISTANCE_INCOME_LINE_YUAN',
    kind: 'integer',
    purpose: {
      zh: '帮扶救助：人均月收入低于多少元算收入低',
      en: 'Assistance: monthly income of each head, in yuan, below which a household is needy',
    },
    rule: wholeNumber(1, 100000),
  })
  @IsInt()
  @Min(1)
  @Max(100000)
  assistanceIncomeLineYuan = 1000;

  @FromEnvironment({
    name: 'ASSISTANCE_NEEDS_PERCENT',
    kind: 'integer',
    purpose: {
      zh: '帮扶救助：每月必需支出达到家庭月收入的百分之多少算支出重',
      en: 'Assistance: essential expenses are heavy from this share of the household’s income on, in percent',
    },
    rule: wholeNumber(1, 1000),
  })
  @IsInt()
  @Min(1)
  @Max(1000)
  assistanceNeedsPercent = 60;

  @FromEnvironment({
    name: 'ASSISTANCE_SECOND_PERSON_YUAN',
    kind: 'integer',
    purpose: {
      zh: '帮扶救助：一个部门给予的金额超过多少元须由另一人签批',
      en: 'Assistance: above this amount, in yuan, a second person signs what a department grants',
    },
    rule: wholeNumber(0, 1000000),
  })
  @IsInt()
  @Min(0)
  @Max(1000000)
  assistanceSecondPersonYuan = 5000;

  @FromEnvironment({
    name: 'ASSISTANCE_FOLLOW_UP_DAYS',
    kind: 'integer',
    purpose: {
      zh: '帮扶救助：告知付款（或者给予其他帮助）多少天后回访',
      en: 'Assistance: days after the payment, or the help, on which somebody asks how the household is',
    },
    rule: wholeNumber(1, 366),
  })
  @IsInt()
  @Min(1)
  @Max(366)
  assistanceFollowUpDays = 90;

  @FromEnvironment({
    name: 'RETURN_LEADER_ZH',
    kind: 'text',
    purpose: {
      zh: '接回帮助带到的第一项（领导）的中文名称',
      en: 'Chinese name of the first thing brought with an assisted return, the leader',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnLeaderZh = '责任领导';

  @FromEnvironment({
    name: 'RETURN_LEADER_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnLeaderEn = 'Responsible leader';

  @FromEnvironment({
    name: 'RETURN_PLAN_ZH',
    kind: 'text',
    purpose: {
      zh: '接回帮助带到的第二项（方案）的中文名称',
      en: 'Chinese name of the second thing brought with an assisted return, the plan',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnPlanZh = '化解方案';

  @FromEnvironment({
    name: 'RETURN_PLAN_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnPlanEn = 'Resolution plan';

  @FromEnvironment({
    name: 'RETURN_HELP_ZH',
    kind: 'text',
    purpose: {
      zh: '接回帮助带到的第三项（帮扶）的中文名称',
      en: 'Chinese name of the third thing brought with an assisted return, the assistance',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnHelpZh = '帮扶措施';

  @FromEnvironment({
    name: 'RETURN_HELP_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnHelpEn = 'Assistance';

  @FromEnvironment({
    name: 'COMPLAINT_PHONE',
    kind: 'text',
    purpose: {
      zh: '接回帮助各页面和文书上的投诉电话',
      en: 'Number for complaints, on every page and paper of an assisted return',
    },
    rule: { zh: '3 到 30 位的电话号码', en: 'a telephone number of 3 to 30 characters' },
  })
  @Matches(/^[\d+][\d ()-]{2,29}$/)
  complaintPhone = '12345';

  @FromEnvironment({
    name: 'BACKLOG_AFTER_DAYS',
    kind: 'number',
    purpose: {
      zh: '收到满多少天的信访事项可以列为重点积案',
      en: 'From how many days after its receipt on a case may be a backlog case',
    },
    rule: wholeNumber(1, 3650),
  })
  @IsInt()
  @Min(1)
  @Max(3650)
  backlogAfterDays = 90;

  @FromEnvironment({
    name: 'POST_END_NOTICE_DAYS',
    kind: 'integer',
    purpose: {
      zh: '岗位截止前多少天，就此人手上尚有的任务提醒本人、单位负责人和督办人员',
      en: 'From how many days before a post ends its holder, the leaders of the unit and the supervisor are told of tasks still held in it',
    },
    rule: wholeNumber(1, 60),
  })
  @IsInt()
  @Min(1)
  @Max(60)
  postEndNoticeDays = 7;

  @FromEnvironment({
    name: 'BACKLOG_TALK_ZH',
    kind: 'text',
    purpose: {
      zh: '重点积案包案领导亲自办理的第一件（见面谈话）的中文名称',
      en: 'Chinese name of the first thing that the responsible leader of a backlog case does in person, the talk',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogTalkZh = '亲自见面谈话';

  @FromEnvironment({
    name: 'BACKLOG_TALK_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogTalkEn = 'Talk in person';

  @FromEnvironment({
    name: 'BACKLOG_STUDY_ZH',
    kind: 'text',
    purpose: {
      zh: '重点积案包案领导亲自办理的第二件（研究方案）的中文名称',
      en: 'Chinese name of the second thing, the study of the plan',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogStudyZh = '亲自研究方案';

  @FromEnvironment({
    name: 'BACKLOG_STUDY_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogStudyEn = 'Study of the plan in person';

  @FromEnvironment({
    name: 'BACKLOG_INSPECTION_ZH',
    kind: 'text',
    purpose: {
      zh: '重点积案包案领导亲自办理的第三件（督促检查）的中文名称',
      en: 'Chinese name of the third thing, the inspection',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogInspectionZh = '亲自督促检查';

  @FromEnvironment({
    name: 'BACKLOG_INSPECTION_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogInspectionEn = 'Inspection in person';
}
