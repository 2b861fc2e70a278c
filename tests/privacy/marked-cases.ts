import { ApiClient, loginAs } from '#tests/support/api-client';
import { decideAppeal } from '#tests/support/appeal-driver';
import {
  advance,
  CaseDriver,
  officeDay,
  officeNow,
  toDeliveredOpinion,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { MarkedBeside } from './marked-beside';
import { MarkedDesk } from './marked-desk';

const DAY_MS = 86_400_000;
const publicly = new ApiClient();

/** Cases in which whatever can be written by anybody is written, on every way through the process. */
export class MarkedCases extends MarkedDesk {
  private today = '';

  async run(): Promise<void> {
    this.today = await officeDay();
    const earlier = await this.handled();
    await this.heard(earlier);
    await this.endedAtTriage();
    await this.accused();
    await this.simplified();
    await this.withdrawn();
    const beside = new MarkedBeside(this.markers, this.petitionIds);
    await beside.merged();
    await beside.askedToErase();
    await beside.discussed();
    await beside.supervised();
    await beside.helpedHome();
    await beside.assisted();
    await beside.unassisted();
    await this.searched(earlier);
    await this.appeals();
    await beside.meeting();
    await beside.ofLongStanding();
  }

  /** Objected to, mediated, extended, explained, sent back, signed, reviewed and rated. */
  private async handled(): Promise<CaseDriver> {
    const { markers, today } = this;
    const one = await this.register({ channel: 'letter' });
    await this.assign(one);
    await this.complete(one, 'accept-petition', ['reason'], { decision: 'object' });
    await this.complete(one, 'decide-objection', ['reason'], { upheld: false });
    await one.complete('accept-petition', { decision: 'accept' });
    await this.asides(one);
    await this.complete(one, 'investigate-petition', ['facts', 'evidence'], {
      heardPetitioner: true,
      visitedSite: true,
      hearing: 'mediation',
    });
    await this.complete(one, 'hold-mediation', ['summary'], {
      heldAt: today,
      participantsCount: 3,
      agreed: false,
    });
    await this.complete(one, 'classify-claim', ['grounds'], { finding: 'unreasonable', hardship: false });
    await this.complete(one, 'explain-policy', ['explanation', 'policyBasis'], { explainedOn: today });
    await this.opinion(one);
    await this.sendBack(one);
    await this.moved(one);
    await this.opinion(one);
    await this.complete(one, 'sign-opinion', ['comment'], { approved: false });
    await this.opinion(one);
    await one.complete('sign-opinion', { approved: true });
    await one.status('opinion-delivered');
    const { credentials } = one;
    await publicly.post('/public/rate', { ...credentials, score: 2, comment: markers.text('rate.comment') });
    await this.ask('review', one);
    await this.complete(one, 'return-visit', ['remarks'], {
      contacted: true,
      contactedOn: today,
      satisfaction: 1,
    });
    await this.appealed(one, 'review');
    await this.ask('re-review', one);
    await this.appealed(one, 're-review');
    await one.status('archived');
    return one;
  }

  /** Examined, heard, sent back to its drafter once, signed. */
  private async appealed(one: CaseDriver, level: 'review' | 're-review'): Promise<void> {
    const { today } = this;
    await this.complete(one, `examine-${level}`, ['findings', 'hearingPlace'], {
      hearing: true,
      hearingOn: today,
    });
    await this.complete(one, `hold-${level}-hearing`, ['chair', 'summary', 'conclusion'], { heldAt: today });
    const draft = () =>
      this.complete(one, `draft-${level}`, ['facts', 'basis', 'opinionText'], { outcome: 'upheld' });
    await draft();
    await this.complete(one, `sign-${level}`, ['comment'], { approved: false });
    await draft();
    await one.complete(`sign-${level}`, { approved: true });
  }

  private opinion(one: CaseDriver): Promise<void> {
    return this.complete(one, 'draft-opinion', ['facts', 'basis', 'opinionText'], { outcome: 'explained' });
  }

  private async sendBack(one: CaseDriver): Promise<void> {
    const { key } = await one.task('sign-opinion');
    const reason = this.markers.text('send-back.reason');
    await (await loginAs('head.dongjie')).post(`/tasks/${key}/send-back`, { step: 'draft-opinion', reason });
  }

  /** Somebody wants the case put at another step, and somebody else does not. */
  private async moved(one: CaseDriver): Promise<void> {
    const { key: task } = await one.task('draft-opinion');
    const supervisor = await loginAs('supervisor');
    const stays: any[] = await supervisor.get(`/petitions/${one.id}/stays`);
    const stay = stays.find(({ elementId }) => elementId === 'draft-opinion');
    const proposal = { stay: stay.key, toElement: 'draft-opinion', reason: this.markers.text('move.reason') };
    const { id } = await supervisor.post(`/petitions/${one.id}/moves`, proposal);
    const word = { reason: this.markers.text('move.word') };
    await (await loginAs('leader')).post(`/case-moves/${id}/reject`, word);
    if ((await one.task('draft-opinion')).key !== task) throw new Error('the case was moved');
  }

  /** Two colleagues are asked for their opinion: one objects, the other is taken away. */
  private async coSigned(handler: ApiClient, taskKey: string): Promise<void> {
    const { markers } = this;
    const [head, supervisor] = [await loginAs('head.dongjie'), await loginAs('supervisor')];
    const { ids } = await handler.post(`/tasks/${taskKey}/co-signatures`, {
      personIds: [head.personId, supervisor.personId],
      word: markers.text('co-sign.word'),
    });
    const opinion = markers.text('co-sign.opinion');
    await head.post(`/co-signatures/${ids[0]}/answer`, { answer: 'objected', opinion });
    await handler.post(`/co-signatures/${ids[1]}/take-away`, { reason: markers.text('co-sign.reason') });
  }

  /** What is done to a case beside its steps. */
  private async asides(one: CaseDriver): Promise<void> {
    const { markers, today } = this;
    const handler = await loginAs('handler.dongjie');
    const supervisor = await loginAs('supervisor');
    const path = `/petitions/${one.id}`;
    const file = (label: string) => ({
      name: `${markers.text(`${label}.name`)}.txt`,
      content: Buffer.from(markers.text(`${label}.content`)).toString('base64'),
    });
    const task = await one.task('investigate-petition');
    await handler.post(`/tasks/${task.key}/claim`);
    const draft = { values: { facts: markers.text('draft') } };
    const kept = await handler.request('PUT', `/tasks/${task.key}/draft`, draft);
    if (kept.status !== 204) throw new Error(`draft: ${kept.status}`);
    await this.coSigned(handler, task.key);
    await handler.post(`/tasks/${task.key}/release`);
    await handler.post(`${path}/attachments`, file('attachment'));
    await publicly.post('/public/material', { ...one.credentials, ...file('material') });
    await handler.post(`${path}/extension`, { days: 5, reason: markers.text('extension.reason') });
    await this.complete(one, 'decide-extension', ['reason'], { granted: true, days: 5 });
    await handler.post(`${path}/transfer`, { unitId: 'hexi', reason: markers.text('transfer.reason') });
    await this.complete(one, 'decide-transfer', ['reason'], { granted: false });
    const moved = await CaseDriver.register();
    await moved.complete('triage-petition', TRIAGE_TO('dongjie'));
    await moved.task('accept-petition');
    const reason = markers.text('transfer.granted');
    await handler.post(`/petitions/${moved.id}/transfer`, { unitId: 'hexi', reason });
    await this.complete(moved, 'decide-transfer', ['reason'], { granted: true });
    await eventually('the other unit has the case', async () => {
      const task = await moved.task('accept-petition');
      return task.group === 'hexi:handler';
    });
    await moved.complete('accept-petition', { decision: 'accept' });
    const sent = await handler.post(`${path}/forwardings`, {
      authority: markers.text('forwarding.authority'),
      matter: markers.text('forwarding.matter'),
      lastDay: new Date((await officeNow()).getTime() + 10 * 86_400_000).toISOString().slice(0, 10),
    });
    await handler.post(`/forwardings/${sent.id}/answer`, {
      answeredBy: markers.text('forwarding.answered-by'),
      answeredOn: today,
      text: markers.text('forwarding.answer'),
      file: file('forwarding.file'),
    });
    await supervisor.post(`${path}/interest`, {
      personId: (await loginAs('auditor')).personId,
      kind: 'stake',
      reason: markers.text('interest.reason'),
    });
    const { name, address } = markers.person;
    const listed = { name: `${name}乙`, phone: '13700000000', address, signed: true };
    await supervisor.post(`${path}/signed-list/people`, listed);
    await supervisor.post(`${path}/signed-list/search`, { q: listed.name });
    const fields = ['name', 'phone', 'idNumber', 'address'];
    const shown = await supervisor.post(`${path}/reveal`, { fields, reason: markers.text('reveal.reason') });
    if (shown[0].phone !== markers.person.phone) throw new Error('the marked person is not the petitioner');
    const { id } = await one.deadline('handling');
    const because = (label: string) => ({ reason: markers.text(`deadline.${label}`), article: 'reg-34' });
    const lastDay = new Date((await officeNow()).getTime() + 100 * DAY_MS).toISOString().slice(0, 10);
    await supervisor.post(`/deadlines/${id}/move`, { lastDay, ...because('move') });
    await supervisor.post(`/deadlines/${id}/suspend`, because('suspend'));
    await supervisor.post(`/deadlines/${id}/resume`, { reason: markers.text('deadline.resume') });
  }

  /** Heard and assisted; another one of the same petitioner joins it. */
  private async heard(stranger: CaseDriver): Promise<void> {
    const { today } = this;
    const one = await this.register({ channel: 'visit' });
    await this.assign(one);
    await one.complete('accept-petition', { decision: 'accept' });
    await this.complete(one, 'investigate-petition', ['facts', 'evidence', 'hearingPlan'], {
      heardPetitioner: true,
      visitedSite: false,
      hearing: 'hearing',
    });
    await this.complete(one, 'hold-hearing', ['chair', 'summary', 'conclusion'], { heldAt: today });
    await this.complete(one, 'classify-claim', ['grounds'], { finding: 'partly', hardship: true });
    await this.complete(one, 'describe-hardship', ['need'], {
      ...{ householdSize: 2, monthlyIncomeYuan: 9000, monthlyNeedsYuan: 100, wantedYuan: 100 },
      ...{ suddenEvent: false, hardshipCause: 'other' },
    });
    await one.task('draft-opinion');
    const repeated = await this.register({ channel: 'phone' });
    await this.triage(repeated, [], { repeat: 'join', earlierPetition: stranger.receiptNumber });
    await repeated.status('joined');
    const resolved = await this.register({ channel: 'leader-reception' });
    await toDeliveredOpinion(resolved);
    const last = await this.register({ channel: 'suggestion-box' });
    await this.assign(last);
    await last.complete('accept-petition', { decision: 'accept' });
    await this.complete(last, 'investigate-petition', ['facts'], {
      heardPetitioner: true,
      visitedSite: true,
      hearing: 'none',
    });
    await this.complete(last, 'classify-claim', ['grounds'], { finding: 'reasonable', hardship: false });
    await this.complete(last, 'resolve-claim', ['measures'], { resolvedOn: today });
  }

  /** Answered in one step, and found unfit for it. */
  private async simplified(): Promise<void> {
    const accepted = async () => {
      const one = await this.register({ channel: 'phone' });
      await this.triage(one, [], { admissible: true, unitId: 'dongjie', procedure: 'simplified' });
      await one.complete('accept-petition', { decision: 'accept' });
      return one;
    };
    const answer = ['facts', 'basis', 'opinionText'];
    await this.complete(await accepted(), 'reply-simply', answer, { suitable: true, outcome: 'supported' });
    const unfit = await accepted();
    await this.complete(unfit, 'reply-simply', ['conversionReason'], { suitable: false });
    await unfit.task('investigate-petition');
  }

  /** Every way through a review and a re-review that `handled` does not take; the clock goes on. */
  private async appeals(): Promise<void> {
    const answered = async () => {
      const one = await this.register({ channel: 'letter' });
      await toDeliveredOpinion(one);
      await one.complete('return-visit', { contacted: false });
      return one;
    };
    const [back, backLater, gone, goneLater, late, again] = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(answered),
    );
    for (const one of [back, backLater, gone, goneLater]) await this.ask('review', one!);
    await decideAppeal('review', back!, 'sent-back');
    for (const one of [backLater, goneLater]) {
      await decideAppeal('review', one!);
      await this.ask('re-review', one!);
    }
    await decideAppeal('re-review', backLater!, 'sent-back');
    for (const one of [back, backLater]) await one!.task('investigate-petition');
    await gone!.task('examine-review');
    await goneLater!.task('examine-re-review');
    for (const one of [gone, goneLater]) {
      const reason = this.markers.text('withdraw.late.reason');
      await publicly.post('/public/withdraw', { ...one!.credentials, reason });
      await one!.status('withdrawn');
    }
    await this.lateAppeals(late!);
    await this.reopened(late!, false);
    await this.reopened(again!, true);
    await again!.task('investigate-petition');
  }

  /** Refused without a reason; then with one, admitted at the first level and refused at the second. */
  private async lateAppeals(one: CaseDriver): Promise<void> {
    for (const level of ['review', 're-review'] as const) {
      await advance({ days: 45 });
      await one.status('archived');
      await this.ask(level, one);
      await eventually(`the late ${level} is refused`, async () => {
        const { reviews } = await one.track();
        return reviews.findLast((asked: { level: string }) => asked.level === level)?.state === 'refused';
      });
      await this.ask(level, one, { lateCause: 'illness' });
      const admitted = level === 'review';
      const cause = admitted ? { cause: 'illness' } : {};
      await this.complete(one, `examine-${level}-lateness`, ['grounds'], { admitted, ...cause });
      if (admitted) await decideAppeal('review', one);
    }
  }

  /** Closed, and asked to be handled anew. */
  private async reopened(one: CaseDriver, reopened: boolean): Promise<void> {
    await one.status('archived');
    const reason = this.markers.text('reopening.reason');
    await publicly.post('/public/reopening', { ...one.credentials, reason });
    await this.complete(one, 'decide-reopening', ['grounds'], { reopened });
  }

  private async ask(level: 'review' | 're-review', one: CaseDriver, over: object = {}): Promise<void> {
    const reason = this.markers.text(`${level}.reason`);
    await publicly.post(`/public/${level}`, { ...one.credentials, reason, ...over });
  }

  private async endedAtTriage(): Promise<void> {
    const refused = await this.register({ channel: 'letter' });
    await this.delegated(refused);
    await this.triage(refused, ['targetAuthority', 'reason'], { admissible: false });
    await refused.status('refused');
    const redirected = await this.register({ channel: 'letter' });
    await this.triage(redirected, ['targetAuthority', 'reason'], { competence: 'judicial' });
    await redirected.status('redirected');
    const forwarded = await this.register({ channel: 'letter' });
    await this.triage(forwarded, ['targetAuthority'], { competence: 'other-authority' });
    await forwarded.status('forwarded');
  }

  /** A colleague of the registrar's desk works on the triage of a case. */
  private async delegated(one: CaseDriver): Promise<void> {
    const { key } = await one.task('triage-petition');
    const [owner, colleague] = [await loginAs('registrar'), await loginAs('registrar.second')];
    await owner.post(`/tasks/${key}/claim`);
    const reason = this.markers.text('delegate.reason');
    await owner.post(`/tasks/${key}/delegate`, { personId: colleague.personId, reason });
    await colleague.post(`/tasks/${key}/hand-in`, { reason: this.markers.text('hand-in.reason') });
  }

  private async accused(): Promise<void> {
    const one = await this.register({ channel: 'letter', category: 'accusation', accusedUnitId: 'hexi' });
    await one.complete('triage-petition', {
      category: 'accusation',
      competence: 'this-office',
      urgency: 'major',
    });
    await this.complete(one, 'handle-accusation', ['opinion', 'reply'], { finding: 'partly' });
    await one.status('archived');
  }

  private async withdrawn(): Promise<void> {
    const receipt = await publicly.post('/public/petitions', this.petition());
    const found = await eventually('the public petition', async () => {
      const list = await (await loginAs('supervisor')).get(`/petitions?q=${receipt.receiptNumber}`);
      return list.items[0]?.status === 'received' && list.items[0];
    });
    this.petitionIds.push(found.id);
    const { receiptNumber, queryCode } = receipt;
    const reason = this.markers.text('withdraw.reason');
    await publicly.post('/public/withdraw', { receiptNumber, queryCode, reason });
  }

  /** Requests that are only looked at, or refused. */
  private async searched(one: CaseDriver): Promise<void> {
    const { markers } = this;
    const { person } = markers;
    const registrar = await loginAs('registrar');
    const q = encodeURIComponent(markers.text('search').slice(0, 40));
    await registrar.get(`/petitions?q=${q}`);
    await registrar.get(`/inbox?q=${q}`);
    await registrar.get(`/petitions?q=${encodeURIComponent(person.name)}`);
    await registrar.post('/petitions/duplicates', {
      subject: markers.text('duplicates'),
      phone: person.phone,
      idNumber: person.idNumber,
    });
    const password = markers.text('login.password');
    await publicly.request('POST', '/auth/login', { username: person.email, password });
    await publicly.request('POST', '/public/track', { ...one.credentials, queryCode: person.phone });
    await publicly.request('POST', `/public/petitions?name=${q}`, {
      ...this.petition(),
      [person.name]: person,
    });
    await publicly.request('GET', `/petitions/${encodeURIComponent(person.name)}`);
  }
}
