import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AbsenceGap } from '#libs/absence/absence-gap.entity';
import { Absence } from '#libs/absence/absence.entity';
import { Deputyship } from '#libs/absence/deputyship.entity';
import { OneTimeLink } from '#libs/access/one-time-link.entity';
import { RecoveryCode } from '#libs/access/second-factor/recovery-code.entity';
import { SecondFactor } from '#libs/access/second-factor/second-factor.entity';
import { Session } from '#libs/access/session.entity';
import { AccountReset } from '#libs/account/account-reset.entity';
import { Identity } from '#libs/identity/identity.entity';
import { AuditEntry } from '#libs/audit/audit-entry.entity';
import { AuditReseal } from '#libs/audit/audit-reseal.entity';
import { AssistanceDecision } from '#libs/assistance/entities/assistance-decision.entity';
import { AssistanceFund } from '#libs/assistance/entities/assistance-fund.entity';
import { AssistancePayment } from '#libs/assistance/entities/assistance-payment.entity';
import { AssistanceQuestion } from '#libs/assistance/entities/assistance-question.entity';
import { AssistanceReferral } from '#libs/assistance/entities/assistance-referral.entity';
import { AssistedReturn } from '#libs/assisted-return/assisted-return.entity';
import { BacklogAct } from '#libs/backlog/entities/backlog-act.entity';
import { BacklogCase } from '#libs/backlog/entities/backlog-case.entity';
import { BacklogMeeting } from '#libs/backlog/entities/backlog-meeting.entity';
import { BacklogMilestone } from '#libs/backlog/entities/backlog-milestone.entity';
import { OpinionAcceptance } from '#libs/backlog/entities/opinion-acceptance.entity';
import { AuditSeal } from '#libs/audit/audit-seal.entity';
import { OfficeClock } from '#libs/clock/office-clock.entity';
import { CaseCopy } from '#libs/colleague/entities/case-copy.entity';
import { CaseComment } from '#libs/colleague/entities/case-comment.entity';
import { CaseFollower } from '#libs/colleague/entities/case-follower.entity';
import { CommentMention } from '#libs/colleague/entities/comment-mention.entity';
import { CommentVersion } from '#libs/colleague/entities/comment-version.entity';
import { DeadlineChange } from '#libs/deadline-watch/deadline-change.entity';
import { Deadline } from '#libs/deadline-watch/deadline.entity';
import { DeliveryAttempt } from '#libs/delivery/delivery-attempt.entity';
import { Delivery } from '#libs/delivery/delivery.entity';
import { KeptBundle } from '#libs/designer/entities/kept-bundle.entity';
import { ProcessDraft } from '#libs/designer/entities/process-draft.entity';
import { ErasureRequest } from '#libs/erasure-request/erasure-request.entity';
import { StoredFile } from '#libs/files/stored-file.entity';
import { CoSignature } from '#libs/inbox/co-signature/co-signature.entity';
import { Reminder } from '#libs/reminder/entities/reminder.entity';
import { ReminderMail } from '#libs/reminder/entities/reminder-mail.entity';
import { ReminderSetting } from '#libs/reminder/entities/reminder-setting.entity';
import { StaffAddress } from '#libs/reminder/entities/staff-address.entity';
import { Webhook } from '#libs/reminder/entities/webhook.entity';
import { WebhookCall } from '#libs/reminder/entities/webhook-call.entity';
import { TaskDelegation } from '#libs/inbox/delegation/task-delegation.entity';
import { CaseMigration } from '#libs/running-case/migrating/case-migration.entity';
import { MigratedCase } from '#libs/running-case/migrating/migrated-case.entity';
import { CaseMove } from '#libs/running-case/moving/case-move.entity';
import { StepBack } from '#libs/inbox/going-back/step-back.entity';
import { StepVoid } from '#libs/inbox/going-back/step-void.entity';
import { TaskCount } from '#libs/inbox/task-count.entity';
import { Task } from '#libs/inbox/task.entity';
import { ElementCount } from '#libs/journal/element-count.entity';
import { ElementInstance } from '#libs/journal/element-instance.entity';
import { Incident } from '#libs/journal/incident.entity';
import { ProcessInstance } from '#libs/journal/process-instance.entity';
import { ProjectorPosition } from '#libs/journal/projector-position.entity';
import { Meeting } from '#libs/meeting/entities/meeting.entity';
import { MeetingItem } from '#libs/meeting/entities/meeting-item.entity';
import { MeetingParticipant } from '#libs/meeting/entities/meeting-participant.entity';
import { MeetingPosition } from '#libs/meeting/entities/meeting-position.entity';
import { MeetingTask } from '#libs/meeting/entities/meeting-task.entity';
import { OwnRoleRow } from '#libs/organisation/own-role.entity';
import { Person } from '#libs/organisation/person.entity';
import { Post } from '#libs/organisation/post.entity';
import { UnitHistoryEntry } from '#libs/organisation/unit-change.entity';
import { UnitLeader } from '#libs/organisation/unit-leader.entity';
import { Unit } from '#libs/organisation/unit.entity';
import { OutboxRow } from '#libs/outbox/outbox.entity';
import { Attachment } from '#libs/petition/entities/attachment.entity';
import { CaseMerge } from '#libs/petition/entities/case-merge.entity';
import { CaseSplit } from '#libs/petition/entities/case-split.entity';
import { CodeAttempt } from '#libs/petition/entities/code-attempt.entity';
import { CoPetitioner } from '#libs/petition/entities/co-petitioner.entity';
import { Document } from '#libs/petition/entities/document.entity';
import { DossierEntry } from '#libs/petition/entities/dossier-entry.entity';
import { InstanceClaim } from '#libs/petition/entities/instance-claim.entity';
import { ConductComplaint } from '#libs/conduct/entities/conduct-complaint.entity';
import { CodeReissue } from '#libs/petition/entities/code-reissue.entity';
import { Interest } from '#libs/petition/entities/interest.entity';
import { InterestLifted } from '#libs/petition/entities/interest-lifted.entity';
import { Notice } from '#libs/petition/entities/notice.entity';
import { PaperCounter } from '#libs/petition/entities/paper-counter.entity';
import { PaperTemplate } from '#libs/petition/entities/paper-template.entity';
import { Petition } from '#libs/petition/entities/petition.entity';
import { Petitioner } from '#libs/petition/entities/petitioner.entity';
import { Rating } from '#libs/petition/entities/rating.entity';
import { Forwarding } from '#libs/petition/entities/forwarding.entity';
import { Reopening } from '#libs/petition/entities/reopening.entity';
import { Supervision } from '#libs/petition/entities/supervision.entity';
import { SupervisionReading } from '#libs/petition/entities/supervision-reading.entity';
import { UnitTransfer } from '#libs/petition/entities/unit-transfer.entity';
import { Review } from '#libs/petition/entities/review.entity';
import { Unmasking } from '#libs/petition/entities/unmasking.entity';
import { Phrase } from '#libs/desk/entities/phrase.entity';
import { SavedView } from '#libs/desk/entities/saved-view.entity';
import { ProcessRelease } from '#libs/process-release/entities/process-release.entity';
import { StaffNotice } from '#libs/staff-notice/entities/staff-notice.entity';
import { StaffNoticeReading } from '#libs/staff-notice/entities/staff-notice-reading.entity';
import { Deployment } from '#libs/zeebe/deployment.entity';
import { JobResult } from '#libs/zeebe/job-result.entity';
import { ProcessForm } from '#libs/zeebe/process-form.entity';

/** Every entity of every library: what the migrations have to agree with. A running part loads only those it uses. */
export const entities: EntityTarget<ObjectLiteral>[] = [
  AccountReset,
  Identity,
  Absence,
  AbsenceGap,
  Attachment,
  AuditEntry,
  AuditReseal,
  AssistanceDecision,
  AssistanceFund,
  AssistancePayment,
  AssistanceQuestion,
  AssistanceReferral,
  AssistedReturn,
  AuditSeal,
  BacklogAct,
  BacklogCase,
  BacklogMeeting,
  BacklogMilestone,
  OpinionAcceptance,
  CaseMerge,
  CaseSplit,
  ErasureRequest,
  CodeAttempt,
  CoPetitioner,
  Deadline,
  CaseCopy,
  CaseComment,
  CaseFollower,
  CommentMention,
  CommentVersion,
  DeadlineChange,
  Delivery,
  DeliveryAttempt,
  Deployment,
  Deputyship,
  Document,
  DossierEntry,
  ElementCount,
  ElementInstance,
  Forwarding,
  Incident,
  InstanceClaim,
  Interest,
  InterestLifted,
  JobResult,
  KeptBundle,
  Meeting,
  MeetingItem,
  MeetingParticipant,
  MeetingPosition,
  MeetingTask,
  Notice,
  OfficeClock,
  OneTimeLink,
  OutboxRow,
  PaperCounter,
  PaperTemplate,
  OwnRoleRow,
  Person,
  Petition,
  Petitioner,
  Post,
  ProcessDraft,
  ProcessForm,
  ProcessInstance,
  ProcessRelease,
  ProjectorPosition,
  Rating,
  Reminder,
  ReminderMail,
  ReminderSetting,
  StaffAddress,
  Webhook,
  WebhookCall,
  RecoveryCode,
  Reopening,
  Review,
  SecondFactor,
  Session,
  StoredFile,
  Task,
  CaseMove,
  CaseMigration,
  MigratedCase,
  StepBack,
  StepVoid,
  CoSignature,
  TaskDelegation,
  TaskCount,
  Unit,
  UnitHistoryEntry,
  UnitLeader,
  Phrase,
  SavedView,
  StaffNotice,
  StaffNoticeReading,
  Supervision,
  SupervisionReading,
  UnitTransfer,
  Unmasking,
  CodeReissue,
  ConductComplaint,
];
