import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { issuePaper } from '#libs/petition/issue-paper';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { type BacklogStep, lockBacklog } from './load-backlog';
import './messages';
import type { BacklogOutcome } from './vocabulary';

/** How papers name what ended it. */
const CAUSES: Readonly<Record<BacklogOutcome, string>> = {
  accepted: '您已接受送达的意见',
  're-review': '复核意见已经终结本事项',
  withdrawn: '您已撤回本信访事项',
  answered: '本事项已经作出意见并归档，您没有表示接受，不作为化解',
  left: '本事项已经由其他机关、单位或者其他事项处理',
  transferred: '本事项已经移交其他单位办理，如仍属积案将重新确定包案人员',
  merged: '本事项已经与其他事项并案办理',
  protected: '本事项改由专门机构办理',
  undone: '列为重点积案有误，现予撤销',
};

/**
 * Last step: petitioner and named people are told how it ended. That a message said so is not enough: the end must be on record
 * (`backlog.not-over`), and only the petitioner's word or an end of the case puts it there.
 */
export async function closeBacklog(
  tx: OfficeTransaction,
  step: BacklogStep,
  instanceKey: string,
  element: 'close-backlog' | 'end-backlog',
): Promise<{ settled: boolean }> {
  const { petition, backlog } = await lockBacklog(tx, step);
  const { outcome, state } = backlog;
  if (outcome === null) throw new DomainError('backlog.not-over');
  const { petitionId } = step;
  await finishInstance(tx, petitionId, instanceKey);
  await issuePaper(tx, petition, {
    kind: 'backlog-ended',
    article: 'office-rule',
    appeal: 'supervise',
    values: { cause: CAUSES[outcome], reason: backlog.endReason ? `原因：${backlog.endReason}。` : '' },
  });
  await giveStaffNotice(tx, {
    groups: [],
    persons: [...new Set([backlog.townLeaderId, backlog.communityLeaderId, backlog.responsibleId])],
    kind: state === 'settled' ? 'backlog-settled' : 'backlog-ended',
    petitionId,
    key: backlog.id,
  });
  await addToDossier(tx, { petitionId, kind: 'step', step: element, titleKey: 'step.completed' });
  return { settled: state === 'settled' };
}
