import coSignature from './co-signature.json';
import colleague from './colleague.json';
import common from './common.json';
import desk from './desk.json';
import inbox from './inbox.json';
import keys from './keys.json';
import list from './list.json';
import notices from './notices.json';
import shell from './shell.json';
import time from './time.json';

/** The texts of the frame of the pages and of the inbox, by area: what is loaded before anything is shown. */
export const texts = {
  'co-signature': coSignature,
  colleague,
  common,
  desk,
  inbox,
  keys,
  list,
  notices,
  shell,
  time,
};
