import { describeLadderWorker } from './describe-ladder-worker';
import { UrgeHeadWorker } from './urge-head.worker';

jest.mock('#libs/deadline-watch/climb-ladder');

describeLadderWorker(UrgeHeadWorker, 'rectification');
