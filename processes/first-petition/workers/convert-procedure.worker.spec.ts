import { convertProcedure } from '#libs/petition/convert-procedure';
import { describeWorker } from '#processes/describe-worker';
import { ConvertProcedureWorker } from './convert-procedure.worker';

jest.mock('#libs/petition/convert-procedure');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(ConvertProcedureWorker, {
  useCase: convertProcedure,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that it is the ordinary procedure now', undefined, {}]],
});
