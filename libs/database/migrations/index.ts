import { Office1764000000000 } from './1764000000000-office';
import { AuditSeal1765000200000 } from './1765000200000-audit-seal';
import { InstanceClaim1765000300000 } from './1765000300000-instance-claim';
import { Review1765000300001 } from './1765000300001-review';
import { JointPetition1765000700000 } from './1765000700000-joint-petition';
import { Recusal1765000710000 } from './1765000710000-recusal';
import { StoredFile1765000800000 } from './1765000800000-stored-file';
import { Delivery1765000900000 } from './1765000900000-delivery';
import { Reopening1765000900300 } from './1765000900300-reopening';
import { SentRequest1765001000000 } from './1765001000000-sent-request';
import { LateWatch1765001100000 } from './1765001100000-late-watch';
import { StepOfJobResult1765001200000 } from './1765001200000-step-of-job-result';
import { Papers1765001300000 } from './1765001300000-papers';
import { ReceivedOn1765001350000 } from './1765001350000-received-on';
import { ReadBack1765001450000 } from './1765001450000-read-back';
import { CodeReissue1765001460000 } from './1765001460000-code-reissue';
import { KeyRotation1765001500000 } from './1765001500000-key-rotation';
import { FindPerson1765001510000 } from './1765001510000-find-person';
import { UnitLeadership1765002070000 } from './1765002070000-unit-leadership';
import { OwnRole1765002071000 } from './1765002071000-own-role';
import { ReminderPassedOn1765002110000 } from './1765002110000-reminder-passed-on';
import { PostTerm1765002130000 } from './1765002130000-post-term';
import { Webhook1765002120000 } from './1765002120000-webhook';
import { StepVoid1765002150000 } from './1765002150000-step-void';
import { UnitTransfer1765001600000 } from './1765001600000-unit-transfer';
import { Forwarding1765001610000 } from './1765001610000-forwarding';
import { CodeAttempt1765001630000 } from './1765001630000-code-attempt';
import { InterestLifted1765001631000 } from './1765001631000-interest-lifted';
import { Retention1765001640000 } from './1765001640000-retention';
import { ConductComplaint1765001650000 } from './1765001650000-conduct-complaint';
import { CaseMerge1765001660000 } from './1765001660000-case-merge';
import { JointMeeting1765001720000 } from './1765001720000-joint-meeting';
import { Supervision1765001730000 } from './1765001730000-supervision';
import { ErasureRequest1765001750000 } from './1765001750000-erasure-request';
import { SplitRetention1765001755000 } from './1765001755000-split-retention';
import { RegularMeeting1765001790000 } from './1765001790000-regular-meeting';
import { MeetingInvitation1765001791000 } from './1765001791000-meeting-invitation';
import { Identity1765001990000 } from './1765001990000-identity';
import { AccountSafety1765001970000 } from './1765001970000-account-safety';
import { Assistance1765001950000 } from './1765001950000-assistance';
import { InstanceOfDeadline1765001960000 } from './1765001960000-instance-of-deadline';
import { CaseComment1765002010000 } from './1765002010000-case-comment';
import { CaseColleagues1765001980000 } from './1765001980000-case-colleagues';
import { CoSignature1765002020000 } from './1765002020000-co-signature';
import { WorkingCalendar1765002030000 } from './1765002030000-working-calendar';
import { CaseMigration1765002190000 } from './1765002190000-case-migration';
import { CaseMove1765002180000 } from './1765002180000-case-move';
import { StandingCase1765002170000 } from './1765002170000-standing-case';
import { TaskDelegation1765002080000 } from './1765002080000-task-delegation';
import { Reminder1765002040000 } from './1765002040000-reminder';
import { PhrasePlace1765002060000 } from './1765002060000-phrase-place';
import { StepBack1765002000000 } from './1765002000000-step-back';
import { AssistedReturn1765001780000 } from './1765001780000-assisted-return';
import { TaskUrge1765001873000 } from './1765001873000-task-urge';
import { OwnDesk1765001872000 } from './1765001872000-own-desk';
import { TaskPutAside1765001871000 } from './1765001871000-task-put-aside';
import { WatchOfDeadline1765001800000 } from './1765001800000-watch-of-deadline';
import { ProcessDraft1765001805000 } from './1765001805000-process-draft';
import { MeetingMinutes1765001810000 } from './1765001810000-meeting-minutes';
import { Absence1765001860000 } from './1765001860000-absence';
import { AbsenceGap1765001870000 } from './1765001870000-absence-gap';
import { ProcessRelease1765001895000 } from './1765001895000-process-release';
import { BacklogCase1765001900000 } from './1765001900000-backlog-case';
import { CaseTag1765002050000 } from './1765002050000-case-tag';
import { CaseSearch1765002090000 } from './1765002090000-case-search';

/** Every migration in the order in which it runs. */
export const migrations = [
  Office1764000000000,
  AuditSeal1765000200000,
  InstanceClaim1765000300000,
  Review1765000300001,
  JointPetition1765000700000,
  Recusal1765000710000,
  StoredFile1765000800000,
  Delivery1765000900000,
  Reopening1765000900300,
  SentRequest1765001000000,
  LateWatch1765001100000,
  StepOfJobResult1765001200000,
  Papers1765001300000,
  ReceivedOn1765001350000,
  ReadBack1765001450000,
  CodeReissue1765001460000,
  KeyRotation1765001500000,
  FindPerson1765001510000,
  UnitTransfer1765001600000,
  Forwarding1765001610000,
  CodeAttempt1765001630000,
  InterestLifted1765001631000,
  Retention1765001640000,
  ConductComplaint1765001650000,
  CaseMerge1765001660000,
  JointMeeting1765001720000,
  Supervision1765001730000,
  ErasureRequest1765001750000,
  SplitRetention1765001755000,
  AssistedReturn1765001780000,
  RegularMeeting1765001790000,
  MeetingInvitation1765001791000,
  WatchOfDeadline1765001800000,
  ProcessDraft1765001805000,
  MeetingMinutes1765001810000,
  Absence1765001860000,
  AbsenceGap1765001870000,
  TaskPutAside1765001871000,
  OwnDesk1765001872000,
  TaskUrge1765001873000,
  ProcessRelease1765001895000,
  BacklogCase1765001900000,
  Assistance1765001950000,
  InstanceOfDeadline1765001960000,
  AccountSafety1765001970000,
  CaseColleagues1765001980000,
  Identity1765001990000,
  StepBack1765002000000,
  CaseComment1765002010000,
  CoSignature1765002020000,
  Reminder1765002040000,
  CaseTag1765002050000,
  UnitLeadership1765002070000,
  WorkingCalendar1765002030000,
  TaskDelegation1765002080000,
  PhrasePlace1765002060000,
  OwnRole1765002071000,
  ReminderPassedOn1765002110000,
  StandingCase1765002170000,
  CaseSearch1765002090000,
  PostTerm1765002130000,
  Webhook1765002120000,
  StepVoid1765002150000,
  CaseMove1765002180000,
  CaseMigration1765002190000,
];
