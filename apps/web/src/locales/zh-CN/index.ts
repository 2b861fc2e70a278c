import absence from './absence.json';
import account from './account.json';
import assistance from './assistance.json';
import audit from './audit.json';
import backlog from './backlog.json';
import board from './board.json';
import circulation from './circulation.json';
import coSignature from './co-signature.json';
import colleague from './colleague.json';
import common from './common.json';
import conduct from './conduct.json';
import delivery from './delivery.json';
import desk from './desk.json';
import designer from './designer.json';
import form from './form.json';
import inbox from './inbox.json';
import joint from './joint.json';
import keys from './keys.json';
import list from './list.json';
import meeting from './meeting.json';
import notices from './notices.json';
import operations from './operations.json';
import papers from './papers.json';
import people from './people.json';
import petition from './petition.json';
import publicPages from './public.json';
import register from './register.json';
import reissue from './reissue.json';
import retention from './retention.json';
import returns from './return.json';
import session from './session.json';
import shell from './shell.json';
import task from './task.json';
import time from './time.json';
import waits from './waits.json';

/** Every text in this language, by area. */
export const texts = {
  absence,
  account,
  assistance,
  audit,
  backlog,
  board,
  circulation,
  'co-signature': coSignature,
  colleague,
  common,
  conduct,
  delivery,
  desk,
  designer,
  form,
  inbox,
  joint,
  keys,
  list,
  meeting,
  notices,
  operations,
  papers,
  people,
  petition,
  public: publicPages,
  register,
  reissue,
  retention,
  return: returns,
  session,
  shell,
  task,
  time,
  waits,
};
