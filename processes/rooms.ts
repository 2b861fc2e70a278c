import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { assistanceReferralCatalogue } from './assistance-referral/assistance-referral.catalogue';
import { assistedReturnCatalogue } from './assisted-return/assisted-return.catalogue';
import { backlogCaseCatalogue } from './backlog-case/backlog-case.catalogue';
import { caseErasureCatalogue } from './case-erasure/case-erasure.catalogue';
import { deadlineWatchCatalogue } from './deadline-watch/deadline-watch.catalogue';
import { erasureRequestCatalogue } from './erasure-request/erasure-request.catalogue';
import { firstPetitionCatalogue } from './first-petition/first-petition.catalogue';
import { mergedCaseCatalogue } from './merged-case/merged-case.catalogue';
import { jointMeetingCatalogue } from './joint-meeting/joint-meeting.catalogue';
import { meetingResolutionCatalogue } from './meeting-resolution/meeting-resolution.catalogue';
import { meetingReminderCatalogue } from './meeting-reminder/meeting-reminder.catalogue';
import { meetingYearCheckCatalogue } from './meeting-year-check/meeting-year-check.catalogue';
import { reReviewCatalogue } from './re-review/re-review.catalogue';
import { reopeningCatalogue } from './reopening/reopening.catalogue';
import { retentionCheckCatalogue } from './retention-check/retention-check.catalogue';
import { reviewCatalogue } from './review/review.catalogue';
import { supervisionCatalogue } from './supervision/supervision.catalogue';

/** Every process room of this installation; a folder under processes/ that is missing here fails its spec. */
export const rooms: readonly RoomCatalogue[] = [
  firstPetitionCatalogue,
  reviewCatalogue,
  reReviewCatalogue,
  reopeningCatalogue,
  mergedCaseCatalogue,
  jointMeetingCatalogue,
  meetingResolutionCatalogue,
  meetingReminderCatalogue,
  meetingYearCheckCatalogue,
  supervisionCatalogue,
  assistedReturnCatalogue,
  backlogCaseCatalogue,
  assistanceReferralCatalogue,
  deadlineWatchCatalogue,
  retentionCheckCatalogue,
  caseErasureCatalogue,
  erasureRequestCatalogue,
];
