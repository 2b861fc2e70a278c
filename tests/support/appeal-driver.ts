import { ApiClient } from './api-client';
import { CaseDriver, officeDay, toDeliveredOpinion } from './case-driver';
import { eventually } from './eventually';

type Level = 'review' | 're-review';
const publicly = new ApiClient();

export const REVIEW_OPINION = {
  outcome: 'upheld',
  facts: '经审查，原意见认定的事实清楚，证据充分。',
  basis: '《信访工作条例》有关规定',
  opinionText: '维持原意见，请责任单位抓紧落实。',
};

/** A case whose opinion has been delivered and whose return visit is done: only the petitioner's time is left. */
export async function answeredCase(petition: Record<string, unknown> = {}): Promise<CaseDriver> {
  const one = await CaseDriver.register(petition);
  await toDeliveredOpinion(one);
  await one.complete('return-visit', { contacted: false });
  return one;
}

/** The petitioner asks for an appeal; answers the API's answer. */
export function askFor(level: Level, one: CaseDriver, over: Record<string, unknown> = {}) {
  return publicly.request('POST', `/public/${level}`, {
    ...one.credentials,
    reason: '对事实认定不服，请上级审查。',
    ...over,
  });
}

/** From the examination to the signed and delivered opinion of a review or re-review, without a hearing. */
export async function decideAppeal(level: Level, one: CaseDriver, outcome = 'upheld'): Promise<void> {
  await one.complete(`examine-${level}`, { findings: '阅卷完毕，事实清楚。', hearing: false });
  await draftAndSign(level, one, outcome);
}

export async function draftAndSign(level: Level, one: CaseDriver, outcome = 'upheld'): Promise<void> {
  await one.complete(`draft-${level}`, { ...REVIEW_OPINION, outcome });
  await one.complete(`sign-${level}`, { approved: true });
  await eventually(`the ${level} of ${one.receiptNumber} is decided`, async () => {
    const { reviews } = await one.track();
    return reviews.findLast((review: { level: string }) => review.level === level)?.state === 'decided';
  });
}

/** A hearing today, from the examination to what was said at it. */
export async function arrangeHearing(level: Level, one: CaseDriver): Promise<void> {
  await one.complete(`examine-${level}`, {
    findings: '双方对事实有争议，需要听证。',
    hearing: true,
    hearingOn: await officeDay(),
    hearingPlace: '信访接待中心三号厅',
  });
  await one.task(`hold-${level}-hearing`);
}

export async function holdHearing(level: Level, one: CaseDriver): Promise<void> {
  await one.complete(`hold-${level}-hearing`, {
    heldAt: await officeDay(),
    chair: '听证主持人',
    summary: '信访人和责任单位分别陈述。',
    conclusion: '事实清楚，责任明确。',
  });
  await one.task(`draft-${level}`);
}
