import { phrases } from '../material';
import type { Script } from '../script';
import { DEPUTY_LEADER } from '../staff';

/** The joint meeting of a case, from the leader's decision to the signed minutes; its only resolution is the unit's. */
export function jointMeeting(s: Script): void {
  const { registrar } = s;
  const step = (name: string, by: string, values: Record<string, string | boolean>) =>
    s.add({ do: 'meeting-step', step: name, by, values });
  s.wait(1, 2);
  step('decide-meeting', DEPUTY_LEADER, { held: true, grounds: phrases.meetingGrounds });
  s.wait(0, 1).add({ do: 'meeting-invite', by: registrar, units: [s.unit, 'peace-centre', 'construction'] });
  const heldOn = s.period.dateOf(s.period.addWorkingDays(s.slot, 3));
  const place = phrases.meetingPlace;
  step('plan-meeting', registrar, { plannedOn: heldOn, startsAt: '09:30', mode: 'in-person', place });
  s.wait(3, 3);
  const resolution = s.say(phrases.meetingResolutions);
  s.add({
    do: 'meeting-record',
    by: registrar,
    position: phrases.meetingPosition,
    outcome: resolution,
    owner: s.unit,
    what: resolution,
    dueOn: s.period.dateOf(s.period.addWorkingDays(s.slot, 8)),
  });
  step('record-meeting', registrar, { convenedOn: s.today, minutes: phrases.meetingMinutes });
  s.wait(0, 1);
  step('sign-minutes', DEPUTY_LEADER, { signed: true });
}
