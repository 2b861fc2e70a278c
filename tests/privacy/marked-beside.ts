import { randomUUID } from 'node:crypto';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { BacklogDriver } from '#tests/support/backlog-driver';
import { advance, type CaseDriver, officeDay, officeNow } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { CLERK, CONVENER, MeetingDriver } from '#tests/support/meeting-driver';
import { ReferralDriver } from '#tests/support/referral-driver';
import { ReturnDriver } from '#tests/support/return-driver';
import { MarkedDesk } from './marked-desk';
import { dayIn } from '#tests/support/office-days';

const publicly = new ApiClient();
const INVESTIGATED = { heardPetitioner: true, visitedSite: true, hearing: 'none' };
const HOUSEHOLD_NUMBERS = {
  householdSize: 3,
  monthlyIncomeYuan: 2400,
  monthlyNeedsYuan: 1800,
  suddenEvent: false,
  hardshipCause: 'illness',
  wantedYuan: 3000,
};

/** Cases with what stands beside their handling: merging and splitting, requests for erasure, supervision, an assisted return, assistance, a joint meeting, backlog cases. */
export class MarkedBeside extends MarkedDesk {
  /** Merged with another one and by itself again, and a matter taken out of it. */
  async merged(): Promise<void> {
    const { markers } = this;
    const registrar = await loginAs('registrar');
    const [leading, one] = [await this.register(), await this.register()];
    await leading.task('triage-petition');
    await one.task('triage-petition');
    const path = `/petitions/${one.id}`;
    const reason = markers.text('merge.reason');
    await registrar.post(`${path}/merge`, { leading: leading.receiptNumber, reason });
    await one.status('merged');
    await registrar.post(`${path}/unmerge`, { reason: markers.text('unmerge.reason') });
    await one.status('received');
    await one.task('triage-petition');
    const split = await registrar.post(`${path}/split`, {
      subject: markers.text('split.subject'),
      content: markers.text('split.content'),
      demand: markers.text('split.demand'),
      reason: markers.text('split.reason'),
      requestKey: randomUUID(),
    });
    this.petitionIds.push(split.id);
    await publicly.post('/public/withdraw', {
      ...leading.credentials,
      reason: markers.text('merge.withdraw'),
    });
    await leading.status('withdrawn');
    // Withdrawn while it is merged.
    const third = await this.register();
    await third.task('triage-petition');
    await registrar.post(`/petitions/${third.id}/merge`, {
      leading: one.receiptNumber,
      reason: markers.text('merge.again'),
    });
    await third.status('merged');
    await publicly.post('/public/withdraw', {
      ...third.credentials,
      reason: markers.text('merged.withdraw'),
    });
    await third.status('withdrawn');
  }

  /** What a person asks to have erased is answered in each way; the list comes when a retention period is over, in a spec of its own. */
  async askedToErase(): Promise<void> {
    const { markers } = this;
    for (const outcome of ['decline', 'contact']) {
      const one = await this.register();
      await one.task('triage-petition');
      if (outcome === 'contact') {
        await publicly.post('/public/withdraw', {
          ...one.credentials,
          reason: markers.text('erasure.withdraw'),
        });
        await one.status('withdrawn');
      }
      const reason = markers.text('erasure.reason');
      await publicly.post('/public/erasure-request', { ...one.credentials, reason });
      await one.task('decide-erasure-request');
      await this.complete(one, 'decide-erasure-request', ['grounds'], { outcome });
      await eventually('the request is answered', async () => {
        const { erasureRequest } = await one.track();
        return erasureRequest.state !== 'requested';
      });
    }
  }

  /** Shown to a colleague with a word, and discussed: said, changed, asked and answered. */
  async discussed(): Promise<void> {
    const { markers } = this;
    const one = await this.register();
    await one.task('triage-petition');
    const [registrar, supervisor] = [await loginAs('registrar'), await loginAs('supervisor')];
    const path = `/petitions/${one.id}`;
    const personIds = [supervisor.personId];
    await registrar.post(`${path}/copies`, { personIds, word: markers.text('copy.word') });
    const said = (text: string, more: object = {}) => ({
      text: markers.text(text),
      mentions: [],
      requestKey: randomUUID(),
      ...more,
    });
    const asked = { askedId: supervisor.personId };
    const { id } = await registrar.post(`${path}/comments`, said('comment.question', asked));
    await registrar.put(`/comments/${id}`, {
      text: markers.text('comment.changed'),
      mentions: [],
      version: 1,
    });
    await supervisor.post(`${path}/comments`, said('comment.answer', { answersId: id }));
  }

  /** Supervised: rectified and circulated, accepted, and not answered at all. */
  async supervised(): Promise<void> {
    const refused = await this.underSupervision();
    await this.complete(refused, 'answer-supervision', ['answer']);
    await this.complete(refused, 'examine-answer', ['grounds'], { accepted: false });
    for (let round = 0; round < 2; round++) {
      await this.complete(refused, 'report-rectification', ['report']);
      await this.complete(refused, 'check-rectification', ['grounds'], { accepted: false });
    }
    await this.waitFor(refused, 'circulate-refusal');
    await this.ended(refused, 'close-supervision');
    const accepted = await this.underSupervision();
    await this.complete(accepted, 'answer-supervision', ['answer']);
    await this.complete(accepted, 'examine-answer', ['grounds'], { accepted: true });
    await this.waitFor(accepted, 'accept-supervision');
    await this.ended(accepted, 'close-supervision');
    const silent = await this.underSupervision();
    await silent.task('answer-supervision');
    await advance({ days: 30 });
    await this.waitFor(silent, 'circulate-lateness');
    await this.ended(silent, 'end-supervision');
  }

  private async underSupervision(): Promise<CaseDriver> {
    const one = await this.register({ channel: 'letter' });
    await this.assign(one);
    await one.complete('accept-petition', { decision: 'accept' });
    await one.task('investigate-petition');
    const reason = this.markers.text('supervision.reason');
    await (await loginAs('supervisor')).post(`/petitions/${one.id}/supervision`, { reason });
    return one;
  }

  private async ended(one: CaseDriver, step: string): Promise<void> {
    const reason = this.markers.text('supervised.withdraw');
    await publicly.post('/public/withdraw', { ...one.credentials, reason });
    await this.waitFor(one, step);
  }

  private async waitFor(one: CaseDriver, step: string): Promise<void> {
    const supervisor = await loginAs('supervisor');
    await eventually(step, async () => {
      const timeline = await supervisor.get(`/petitions/${one.id}/timeline`);
      return timeline.some((line: { step: string }) => line.step === step);
    });
  }

  /** Helped home: on a transfer to the plan in writing, and taken back. */
  async helpedHome(): Promise<void> {
    const { markers } = this;
    const one = await this.register({ channel: 'superior-assigned' });
    const today = await officeDay();
    await ReturnDriver.open(one, {
      origin: 'transfer',
      transferNumber: markers.text('return.transfer-number'),
      transferBody: markers.text('return.transfer-body'),
      transferOn: today,
    });
    const help = await ReturnDriver.asked(one);
    await this.complete(one, 'make-offer', ['plan', 'help'], { leaderUnitId: 'town' });
    await help.state('offered');
    await help.said('agree');
    await one.complete('arrange-travel', { mode: 'train', travelOn: today, costYuan: 153.5 });
    await help.state('arranged');
    await help.said('arrived');
    await one.complete('hold-talk', { talk: 'held', talkedOn: today, hardship: true }, 'leader');
    const plan = markers.text('promise-plan.plan');
    await one.complete('promise-plan', { plan, promisedBy: today }, 'leader');
    await help.state('done');
    const again = await ReturnDriver.asked(one);
    await one.task('make-offer');
    await again.said('stop');
    await this.waitFor(one, 'stop-return');
  }

  /** A backlog case that stalls for a quarter and is withdrawn after all, and one that was opened by mistake. */
  async ofLongStanding(): Promise<void> {
    const { markers } = this;
    const supervisor = await loginAs('supervisor');
    const leader = await loginAs('leader');
    const open = async (): Promise<CaseDriver> => {
      const receivedAt = new Date((await officeNow()).getTime() - 200 * 86_400_000).toISOString();
      const one = await this.register({ channel: 'letter', receivedAt });
      await this.assign(one);
      await one.complete('accept-petition', { decision: 'accept' });
      await one.task('investigate-petition');
      const reason = markers.text('backlog.reason');
      const asked = await BacklogDriver.ask(one, { ...(await BacklogDriver.named(one)), reason });
      if (asked.status !== 201) throw new Error(JSON.stringify(asked.body));
      await one.task('talk-in-person');
      return one;
    };
    const mistaken = await open();
    const undo = { reason: markers.text('backlog.undo') };
    await supervisor.post(`/petitions/${mistaken.id}/backlog-case/undo`, undo);
    await this.waitFor(mistaken, 'end-backlog');

    const one = await open();
    const done = async () => ({ doneOn: await officeDay() });
    await this.complete(one, 'talk-in-person', ['record'], { ...(await done()), talk: 'held' }, 'leader');
    await this.complete(one, 'draw-plan', ['plan', 'what1', 'what2', 'what3'], {
      dueOn1: await dayIn(20),
      dueOn2: await dayIn(30),
      dueOn3: await dayIn(40),
    });
    await this.complete(one, 'study-in-person', ['record'], await done(), 'leader');
    await this.complete(one, 'inspect-in-person', ['record'], await done(), 'leader');
    const added = await leader.post(`/petitions/${one.id}/backlog-case/milestones`, {
      what: markers.text('milestone.what'),
      dueOn: await dayIn(50),
    });
    const moved = { dueOn: await dayIn(60), reason: markers.text('milestone.reason') };
    await leader.post(`/milestones/${added.id}/move`, moved);
    const named = { ...(await BacklogDriver.named(one)), reason: markers.text('backlog.named') };
    await supervisor.post(`/petitions/${one.id}/backlog-case/named`, named);
    await advance({ days: 100 });
    await this.complete(one, 'examine-stall', ['instruction']);
    const heldOn = await officeDay();
    await this.complete(one, 'hold-quarterly-meeting', ['record'], { heldOn, result: 'progress' }, 'leader');
    await this.ended(one, 'close-backlog');
  }

  /** Referred for assistance: asked back, sent back, signed, granted, paid and followed up. */
  async assisted(): Promise<void> {
    const { one, help } = await this.referred();
    await help.said('agree');
    const money = (department: 'civil-affairs' | 'finance') => ReferralDriver.fund(department, 9000);
    for (const department of ['civil-affairs', 'finance'] as const) {
      await this.complete(one, `decide-${department}`, ['question'], { answer: 'ask' });
      await this.complete(one, `answer-${department}`, ['reply']);
      const granted = {
        answer: 'conditional',
        ...(department === 'civil-affairs' ? { helpKind: 'medical' } : {}),
        amountYuan: 6000,
        fundId: await money(department),
      };
      await this.complete(one, `decide-${department}`, ['conditions', 'reasons'], granted);
      await this.complete(one, `sign-${department}`, ['remarks'], { signed: false });
      await this.complete(one, `decide-${department}`, ['conditions', 'reasons'], granted);
      await one.complete(`sign-${department}`, { signed: true });
    }
    const { voucher: _, ...payment } = await help.payment();
    await this.complete(one, 'record-payment', ['voucher'], payment);
    await help.state('paid');
    await help.planned();
    await advance({ days: 91 });
    await this.complete(one, 'follow-up-assistance', ['report'], { outcome: 'improved' });
    await help.state('done');
  }

  /** Referred for assistance, which the petitioner does not want. */
  async unassisted(): Promise<void> {
    const { help } = await this.referred();
    await help.said('stop');
    await help.state('declined');
    await help.over();
  }

  /** A household in hardship, asked whether what it told may be shared. */
  private async referred(): Promise<{ one: CaseDriver; help: ReferralDriver }> {
    const one = await this.register({ channel: 'letter' });
    await this.assign(one);
    await one.complete('accept-petition', { decision: 'accept' });
    await this.complete(one, 'investigate-petition', ['facts'], INVESTIGATED);
    await this.complete(one, 'classify-claim', ['grounds'], { finding: 'partly', hardship: true });
    const help = await ReferralDriver.of(one);
    await this.complete(one, 'describe-hardship', ['need'], HOUSEHOLD_NUMBERS);
    await help.state('asked');
    return { one, help };
  }

  /** A joint meeting, its minutes sent back once, one of its resolutions overdue and carried out then. */
  async meeting(): Promise<void> {
    const { markers } = this;
    const one = await this.register({ channel: 'letter' });
    await this.assign(one);
    const meeting = await MeetingDriver.propose(one, markers.text('joint-meeting.reason'));
    const grounds = markers.text('decide-meeting.grounds');
    await meeting.complete('decide-meeting', CONVENER, { held: true, grounds });
    await meeting.invite(['dongjie']);
    await meeting.complete('plan-meeting', CLERK, {
      plannedOn: await officeDay(),
      startsAt: '09:30',
      mode: 'online',
      place: markers.text('plan-meeting.place'),
    });
    const moved = { startsAt: '14:30', mode: 'online', place: markers.text('meeting.place') };
    await (await loginAs(CLERK)).put(`/meetings/${meeting.id}/plan`, { ...moved, plannedOn: await dayIn(3) });
    const { participants, items } = await meeting.view(CLERK);
    const answer = { participantId: participants[0].id, answer: 'coming' };
    await (await loginAs('head.dongjie')).put(`/meetings/${meeting.id}/answer`, answer);
    await (
      await loginAs(CLERK)
    ).put(`/meetings/${meeting.id}/record`, {
      attendance: [
        {
          participantId: participants[0].id,
          attended: true,
          positions: [{ itemId: items[0].id, text: markers.text('meeting.case-position') }],
          position: markers.text('meeting.position'),
        },
      ],
      outcomes: [{ itemId: items[0].id, outcome: markers.text('meeting.outcome') }],
      resolutions: [
        {
          itemId: items[0].id,
          unitId: 'dongjie',
          what: markers.text('meeting.resolution'),
          dueOn: await dayIn(1),
        },
      ],
    });
    const minutes = { convenedOn: await officeDay(), minutes: markers.text('record-meeting.minutes') };
    await meeting.complete('record-meeting', CLERK, minutes);
    const remarks = markers.text('sign-minutes.remarks');
    await meeting.complete('sign-minutes', CONVENER, { signed: false, remarks });
    await meeting.complete('record-meeting', CLERK, minutes);
    await meeting.complete('sign-minutes', CONVENER, { signed: true });
    await one.task('carry-out-resolution');
    await advance({ days: 3 });
    const instruction = markers.text('follow-up-overdue.instruction');
    await one.complete('follow-up-overdue', { instruction, newDay: await dayIn(5) }, CONVENER);
    await this.complete(one, 'carry-out-resolution', ['report']);
    await meeting.state('closed');
  }
}
