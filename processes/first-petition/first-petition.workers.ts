import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { FirstPetitionJob } from './first-petition.gen';
import { ArchiveDossierWorker } from './workers/archive-dossier.worker';
import { AssignPetitionWorker } from './workers/assign-petition.worker';
import { ConvertProcedureWorker } from './workers/convert-procedure.worker';
import { DeliverAccusationReplyWorker } from './workers/deliver-accusation-reply.worker';
import { DeliverOpinionWorker } from './workers/deliver-opinion.worker';
import { ForwardPetitionWorker } from './workers/forward-petition.worker';
import { JoinEarlierCaseWorker } from './workers/join-earlier-case.worker';
import { NotifyAcceptanceWorker } from './workers/notify-acceptance.worker';
import { NotifyExtensionWorker } from './workers/notify-extension.worker';
import { NotifyRedirectionWorker } from './workers/notify-redirection.worker';
import { NotifyRefusalWorker } from './workers/notify-refusal.worker';
import { ProtectAccusationWorker } from './workers/protect-accusation.worker';
import { ReceiveTransferWorker } from './workers/receive-transfer.worker';
import { RecordWithdrawalWorker } from './workers/record-withdrawal.worker';
import { ReferAssistanceWorker } from './workers/refer-assistance.worker';
import { RegisterPetitionWorker } from './workers/register-petition.worker';
import { StartRehandlingWorker } from './workers/start-rehandling.worker';
import { TakeUpPetitionWorker } from './workers/take-up-petition.worker';
import { TransferPetitionWorker } from './workers/transfer-petition.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const firstPetitionWorkers = {
  'first-petition.archive-dossier': ArchiveDossierWorker,
  'first-petition.assign-petition': AssignPetitionWorker,
  'first-petition.convert-procedure': ConvertProcedureWorker,
  'first-petition.deliver-accusation-reply': DeliverAccusationReplyWorker,
  'first-petition.deliver-opinion': DeliverOpinionWorker,
  'first-petition.forward-petition': ForwardPetitionWorker,
  'first-petition.join-earlier-case': JoinEarlierCaseWorker,
  'first-petition.notify-acceptance': NotifyAcceptanceWorker,
  'first-petition.notify-extension': NotifyExtensionWorker,
  'first-petition.notify-redirection': NotifyRedirectionWorker,
  'first-petition.notify-refusal': NotifyRefusalWorker,
  'first-petition.protect-accusation': ProtectAccusationWorker,
  'first-petition.receive-transfer': ReceiveTransferWorker,
  'first-petition.record-withdrawal': RecordWithdrawalWorker,
  'first-petition.refer-assistance': ReferAssistanceWorker,
  'first-petition.register-petition': RegisterPetitionWorker,
  'first-petition.start-rehandling': StartRehandlingWorker,
  'first-petition.take-up-petition': TakeUpPetitionWorker,
  'first-petition.transfer-petition': TransferPetitionWorker,
} satisfies Record<FirstPetitionJob, Type<JobHandler<never, object>>>;
