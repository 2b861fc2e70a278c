import type { Channel } from '#libs/petition/vocabulary';
import { fill, type Matter, phrases, type Place } from './material';
import type { Random } from './random';

/** A matter at a place: its texts with everything filled in. */
export interface ToldMatter {
  matter: Matter;
  place: Place;
  /** What its placeholders stand for. */
  values: Readonly<Record<string, string | number>>;
  subject: string;
  content: string;
  demand: string;
  address: string;
}

export function tellMatter(matter: Matter, place: Place, channel: Channel, random: Random): ToldMatter {
  const values = {
    community: place.community,
    street: random.pick(place.streets),
    estate: random.pick(place.estates),
    building: random.between(1, 28),
    entrance: random.between(1, 5),
    group: random.pick(phrases.groups),
    months: random.between(2, 11),
    years: random.between(2, 9),
    households: random.between(6, 68),
    people: random.between(5, 46),
    times: random.between(3, 12),
    metres: random.between(4, 60) * 10,
    depth: random.between(12, 45),
    acres: random.between(11, 86) / 10,
    yuan: random.between(12, 640) * 100,
    fine: random.between(38, 260),
  };
  const opening = random.pick(phrases.openings[channel]);
  const closing = random.pick(phrases.closings);
  return {
    matter,
    place,
    values,
    subject: fill(matter.subject, values),
    content: `${opening}${fill(matter.content, values)}${closing}`,
    demand: fill(matter.demand, values),
    address: fill(phrases.address, values),
  };
}
