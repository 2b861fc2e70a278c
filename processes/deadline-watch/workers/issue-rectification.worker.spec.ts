import { describeLadderWorker } from './describe-ladder-worker';
import { IssueRectificationWorker } from './issue-rectification.worker';

jest.mock('#libs/deadline-watch/climb-ladder');

describeLadderWorker(IssueRectificationWorker, 'circular');
