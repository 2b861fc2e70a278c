import { describeLadderWorker } from './describe-ladder-worker';
import { PublishCircularWorker } from './publish-circular.worker';

jest.mock('#libs/deadline-watch/climb-ladder');

describeLadderWorker(PublishCircularWorker, 'done');
