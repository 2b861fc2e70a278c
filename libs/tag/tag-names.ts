import { actAgainstPetitioner } from '#libs/process-contract/rules/no-acts-against-petitioners';
import { DomainError } from '#libs/errors/index';
import './messages';

/** Words that say of people what the office must keep no list of (guard 7). */
const OF_PEOPLE =
  /缠访|缠闹|闹访|非访|越级访|老户|老访|难缠|刁民|无理取闹|偏执|精神病|不稳定|高危|前科|trouble|vexatious|querul|radical|unstable|mental/i;

/** Throws `tag.of-people` (422) for a name that labels people, or is called after an act against them. */
export function requireOfMatters(names: Readonly<Record<'nameZh' | 'nameEn', string>>): void {
  for (const field of ['nameZh', 'nameEn'] as const) {
    const word = OF_PEOPLE.exec(names[field])?.[0] ?? actAgainstPetitioner(names[field]);
    if (word) throw new DomainError('tag.of-people', { status: 422, field, params: { word } });
  }
}
