import { groupOf, type PostRole } from './role';

/** A post as it is wanted from now on. */
export interface PostInput {
  /** Of one that they hold or will hold. */
  readonly id?: string;
  readonly unitId: string;
  readonly role: PostRole;
  /** First day, `YYYY-MM-DD`; left out: as it is, else today. */
  readonly from?: string;
  /** Last day; null: until further notice; left out: as it is, else until further notice. */
  readonly until?: string | null;
}

/** A post that somebody holds, held or will hold. */
export interface HeldPost {
  readonly id: string;
  readonly unitId: string;
  readonly role: PostRole;
  readonly from: string;
  readonly until: string | null;
  /** Taken away within its last day. */
  readonly taken: boolean;
}

export type DatedPost = Pick<HeldPost, 'unitId' | 'role' | 'from' | 'until'>;

export interface PostPlan {
  /** Taken away now. */
  ended: HeldPost[];
  /** Never begun, and not to begin. */
  dropped: HeldPost[];
  /** With other days than before. */
  redated: HeldPost[];
  given: DatedPost[];
}

export type PostRule =
  'post-gone' | 'post-twice' | 'post-dates' | 'post-begun' | 'post-end-past' | 'post-overlap';

/** Which of those wanted breaks a rule, and which part of it says so. */
export interface PostFault {
  index: number;
  part: 'id' | 'role' | 'from' | 'until';
  rule: PostRule;
}

/** What makes somebody's posts those that are wanted, or what of them can't be. Posts that are over stay as they were. */
export function planPosts(
  held: readonly HeldPost[],
  wanted: readonly PostInput[],
  today: string,
): { plan: PostPlan } | { fault: PostFault } {
  const open = held.filter((post) => !isOver(post, today));
  const matched = matchPosts(open, wanted);
  const days: DatedPost[] = [];
  for (const [index, post] of wanted.entries()) {
    const known = matched[index];
    if (post.id !== undefined && !known) return { fault: { index, part: 'id', rule: 'post-gone' } };
    const { unitId, role } = post;
    const from = post.from ?? known?.from ?? today;
    const until = post.until === undefined ? (known?.until ?? null) : post.until;
    const fault = faultOf({ from, until }, known, today);
    if (fault) return { fault: { index, ...fault } };
    days.push({ unitId, role, from, until });
  }
  const gone = open.filter((post) => !matched.includes(post));
  const over = [...held.filter((post) => isOver(post, today)), ...gone].map((post) => reached(post, today));
  const overlap = overlapOf(days, over, wanted);
  if (overlap) return { fault: overlap };
  const plan: PostPlan = { ended: [], dropped: [], redated: [], given: [] };
  for (const post of gone) (post.from > today ? plan.dropped : plan.ended).push(post);
  for (const [index, one] of days.entries()) {
    const known = matched[index];
    if (!known) plan.given.push(one);
    else if (known.from !== one.from || known.until !== one.until) plan.redated.push({ ...known, ...one });
  }
  return { plan };
}

export const isOver = ({ until, taken }: Pick<HeldPost, 'until' | 'taken'>, today: string): boolean =>
  taken || (until !== null && until < today);

export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Which open post each of those wanted is: by its id, else of the same group and days; each once. */
export function matchPosts(
  open: readonly HeldPost[],
  wanted: readonly PostInput[],
): (HeldPost | undefined)[] {
  const isOf = (post: HeldPost, one: PostInput) => sameGroup(post, one);
  const found = wanted.map((one) => open.find((post) => post.id === one.id && isOf(post, one)));
  for (const [index, one] of wanted.entries()) {
    if (one.id !== undefined) continue;
    found[index] = open.find(
      (post) =>
        isOf(post, one) &&
        !found.includes(post) &&
        (one.from === undefined || meet(post, { from: one.from, until: one.until ?? null })),
    );
  }
  return found;
}

function faultOf(
  { from, until }: Pick<DatedPost, 'from' | 'until'>,
  known: HeldPost | undefined,
  today: string,
): Omit<PostFault, 'index'> | undefined {
  if (until !== null && until < from) return { part: 'until', rule: 'post-dates' };
  if (known && known.from <= today && from > today) return { part: 'from', rule: 'post-begun' };
  // What somebody could do until now can't be undone: yesterday ends it at once.
  if (until !== null && until < dayBefore(today)) return { part: 'until', rule: 'post-end-past' };
  return undefined;
}

function overlapOf(
  days: readonly DatedPost[],
  over: readonly DatedPost[],
  wanted: readonly PostInput[],
): PostFault | undefined {
  for (const [index, one] of days.entries()) {
    const other = days.slice(0, index).find((earlier) => sameGroup(earlier, one) && meet(earlier, one));
    const undated = wanted[index]?.from === undefined && wanted[index]?.until === undefined;
    if (other)
      return { index, part: undated ? 'role' : 'from', rule: undated ? 'post-twice' : 'post-overlap' };
    if (over.some((past) => sameGroup(past, one) && meet(past, one)))
      return { index, part: 'from', rule: 'post-overlap' };
  }
  return undefined;
}

/** What was taken away within a day leaves that day free. */
function reached({ unitId, role, from, until, taken }: HeldPost, today: string): DatedPost {
  const last = taken
    ? dayBefore(until as string)
    : isOver({ until, taken }, today)
      ? until
      : dayBefore(today);
  return { unitId, role, from, until: last };
}

const sameGroup = (a: Pick<DatedPost, 'unitId' | 'role'>, b: Pick<DatedPost, 'unitId' | 'role'>) =>
  groupOf(a.unitId, a.role) === groupOf(b.unitId, b.role);

/** Both have a day; one that ends before it begins has none. */
const meet = (a: Pick<DatedPost, 'from' | 'until'>, b: Pick<DatedPost, 'from' | 'until'>) =>
  (a.until === null || (a.until >= a.from && b.from <= a.until)) &&
  (b.until === null || (b.until >= b.from && a.from <= b.until));
