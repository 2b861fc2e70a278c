import type { EntityManager } from 'typeorm';
import type { SheetFault } from '#libs/sheet/read-heading';
import { isOver, matchPosts, planPosts, type PostInput, type PostPlan } from '../post-plan';
import { heldPosts } from '../posts';
import type { ParsedPeople, SheetPerson } from './parse-people';

/** What a sheet makes of somebody's posts: those that it doesn't name stay as they are. */
export async function planSheetPosts(
  manager: EntityManager,
  { posts }: SheetPerson,
  personId: string | undefined,
  headings: ParsedPeople['headings'],
  today: string,
): Promise<{ plan: PostPlan; wanted: PostInput[] } | { fault: SheetFault }> {
  const held = personId === undefined ? [] : await heldPosts(manager, personId);
  const open = held.filter((post) => !isOver(post, today));
  const matched = matchPosts(open, posts);
  const kept = open.filter((post) => !matched.includes(post));
  const wanted: PostInput[] = [
    ...posts.map(({ row: _, ...post }) => post),
    ...kept.map(({ id, unitId, role }) => ({ id, unitId, role })),
  ];
  const result = planPosts(held, wanted, today);
  if (!('fault' in result)) return { plan: result.plan, wanted };
  const { index, part, rule } = result.fault;
  const column = (part === 'id' ? undefined : headings[part]) ?? headings.role ?? null;
  // What crosses one that the sheet doesn't name crosses a row of the sheet.
  const row = posts[index]?.row ?? posts.at(-1)!.row;
  return { fault: { row, column, rule: `people-import.${rule}` } };
}
