import { describeLadderWorker } from './describe-ladder-worker';
import { MarkYellowWorker } from './mark-yellow.worker';

jest.mock('#libs/deadline-watch/climb-ladder');

describeLadderWorker(MarkYellowWorker, 'red');
