import absence from './absence.json';
import account from './account.json';
import assistance from './assistance.json';
import audit from './audit.json';
import backlog from './backlog.json';
import board from './board.json';
import calendar from './calendar.json';
import circulation from './circulation.json';
import conduct from './conduct.json';
import delegation from './delegation.json';
import delivery from './delivery.json';
import designer from './designer.json';
import form from './form.json';
import joint from './joint.json';
import meeting from './meeting.json';
import operations from './operations.json';
import papers from './papers.json';
import people from './people.json';
import petition from './petition.json';
import publicPages from './public.json';
import register from './register.json';
import reissue from './reissue.json';
import reminder from './reminder.json';
import retention from './retention.json';
import returns from './return.json';
import running from './running.json';
import search from './search.json';
import session from './session.json';
import tag from './tag.json';
import task from './task.json';
import waits from './waits.json';

/** The texts of everything else, by area: loaded with the first page or dialog that is not the inbox. */
export const texts = {
  absence,
  account,
  assistance,
  audit,
  backlog,
  board,
  calendar,
  circulation,
  conduct,
  delegation,
  delivery,
  designer,
  form,
  joint,
  meeting,
  operations,
  papers,
  people,
  petition,
  public: publicPages,
  register,
  reissue,
  reminder,
  retention,
  return: returns,
  running,
  search,
  session,
  tag,
  task,
  waits,
};
