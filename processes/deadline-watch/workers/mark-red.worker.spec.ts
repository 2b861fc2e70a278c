import { describeLadderWorker } from './describe-ladder-worker';
import { MarkRedWorker } from './mark-red.worker';

jest.mock('#libs/deadline-watch/climb-ladder');

describeLadderWorker(MarkRedWorker, 'urge-handler');
