import { ANSWERED } from './answered';
import { HELPED_HOME } from './assisted-return';
import { OF_LONG_STANDING } from './backlog-case';
import { OTHER_WAYS } from './other-ways';
import { ABOUT_TIME } from './time';
import type { Story } from './story';

/** Every way a case can go. Their first days say when the earliest comes in, so that each ending is reached. */
export const STORIES: readonly Story[] = [
  ...ANSWERED,
  ...OTHER_WAYS,
  ...ABOUT_TIME,
  ...HELPED_HOME,
  ...OF_LONG_STANDING,
];
