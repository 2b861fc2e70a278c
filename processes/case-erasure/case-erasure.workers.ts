import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { CaseErasureJob } from './case-erasure.gen';
import { CertifyErasureWorker } from './workers/certify-erasure.worker';
import { EraseFilesWorker } from './workers/erase-files.worker';
import { EraseRecordsWorker } from './workers/erase-records.worker';
import { KeepCaseWorker } from './workers/keep-case.worker';
import { OpenErasureWorker } from './workers/open-erasure.worker';
import { StopErasureWorker } from './workers/stop-erasure.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const caseErasureWorkers = {
  'case-erasure.certify-erasure': CertifyErasureWorker,
  'case-erasure.erase-files': EraseFilesWorker,
  'case-erasure.erase-records': EraseRecordsWorker,
  'case-erasure.keep-case': KeepCaseWorker,
  'case-erasure.open-erasure': OpenErasureWorker,
  'case-erasure.stop-erasure': StopErasureWorker,
} satisfies Record<CaseErasureJob, Type<JobHandler<never, object>>>;
