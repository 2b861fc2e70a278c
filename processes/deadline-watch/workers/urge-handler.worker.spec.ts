import { describeLadderWorker } from './describe-ladder-worker';
import { UrgeHandlerWorker } from './urge-handler.worker';

jest.mock('#libs/deadline-watch/climb-ladder');

describeLadderWorker(UrgeHandlerWorker, 'urge-head');
