import { BACKLOG_TALKS, type BacklogTalk } from '#libs/backlog/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Day, Text } from '#processes/completion-rules';

/** The leader’s own record of the talk. */
export class TalkInPersonCompletion {
  @Choice(BACKLOG_TALKS)
  talk: BacklogTalk;

  @Day()
  doneOn: string;

  @Text(5, 3000)
  record: string;
}

export const talkInPersonTask: UserTaskContract = {
  elementId: 'talk-in-person',
  completion: TalkInPersonCompletion,
  outputs: [],
};

/** The engine is told nothing but that it is done. */
export function routing() {
  return {};
}
