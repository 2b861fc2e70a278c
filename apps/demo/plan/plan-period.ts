import { type CivilDay, isoDate } from '#libs/deadline/index';
import { type Channel, CHANNELS } from '#libs/petition/vocabulary';
import type { NewPetition, PlannedCase } from './event';
import { fill, type Matter, matters, phrases, places } from './material';
import { Petitioners } from './petitioner';
import { Period } from './period';
import { Random } from './random';
import { Script } from './script';
import { storyCounts } from './story-counts';
import { STORIES } from './stories/all';
import type { Story } from './stories/story';
import { REGISTRARS } from './staff';
import { tellMatter, type ToldMatter } from './told-matter';

export interface PeriodPlan {
  period: Period;
  /** In the order in which they come in. */
  cases: PlannedCase[];
}

/** How often each way of coming in is used, among 25. */
const CHANNEL_SHARES: Record<Channel, number> = {
  online: 7,
  visit: 4,
  phone: 4,
  letter: 3,
  'superior-assigned': 2,
  'leader-reception': 2,
  'leader-assigned': 1,
  'tea-room': 1,
  'suggestion-box': 1,
};
/** So many half days before the end the last one may come in. */
const LAST_ARRIVAL = 2;
/** So many half days after a neighbour's petition comes in it has been merged. */
const MERGING_SLOTS = 12;

/** What happens in a township in the `days` from `firstDay` on; the same seed gives the same plan. */
export function planPeriod(seed: string, count: number, firstDay: CivilDay, days: number): PeriodPlan {
  return new Planner(seed, count, new Period(firstDay, days)).plan();
}

interface Arrival {
  story: Story;
  slot: number;
}

class Planner {
  private readonly random: Random;
  private readonly petitioners: Petitioners;
  private readonly subjects = new Set<string>();
  private readonly used = new Map<string, number>();
  private channels: Channel[] = [];

  constructor(
    private readonly seed: string,
    private readonly count: number,
    private readonly period: Period,
  ) {
    this.random = new Random(`${seed}:${isoDate(period.firstDay)}`);
    this.petitioners = new Petitioners(this.random);
  }

  plan(): PeriodPlan {
    const cases: PlannedCase[] = [];
    for (const arrival of this.arrivals()) cases.push(this.case(arrival, cases));
    return { period: this.period, cases };
  }

  /** The first of each story comes within the first half of its days, so that its ending is reached. */
  private arrivals(): Arrival[] {
    const arrivals: Arrival[] = [];
    for (const [story, count] of storyCounts(this.count, this.period.days)) {
      const { longer } = this.period;
      const [first, last] = [story.days[0] + (story.stillOpen ? longer : 0), story.days[1] + longer];
      for (let i = 0; i < count; i++) {
        const until = i === 0 ? first + Math.floor((last - first) / 3) : last;
        const slot = this.random.between(first, until) * 2 + this.random.between(0, 1);
        arrivals.push({ story, slot: Math.min(slot, this.period.end - LAST_ARRIVAL) });
      }
    }
    return arrivals.sort((a, b) => a.slot - b.slot);
  }

  private case({ story: wish, slot: arrival }: Arrival, before: readonly PlannedCase[]): PlannedCase {
    const earlier = this.earlierFor(wish, before, arrival);
    const story = wish.goesWith && !earlier ? (STORIES[0] as Story) : wish;
    const channel = this.channelFor(story);
    const told = this.matterFor(story, channel);
    const online = channel === 'online';
    const slot = online ? arrival : this.period.nextWorking(arrival);
    const script = new Script(told, this.period, this.random, slot);
    script.anonymous = story.anonymous ?? false;
    const petition = !earlier
      ? this.petition(story, channel, told)
      : story.goesWith === 'own'
        ? this.repeated(earlier, channel)
        : this.neighbours(earlier, channel, told);
    script.add({
      do: 'submit',
      by: online ? null : this.random.pick(REGISTRARS),
      then: { task: 'triage-petition' },
    });
    script.slot = this.period.nextWorking(slot + 1);
    story.tell(script, earlier?.index);
    return {
      index: before.length,
      story: story.id,
      matter: earlier?.matter ?? told.matter.id,
      petition,
      receivedEarlier: story.registeredLater ?? 0,
      events: script.events.filter((event) => event.slot < this.period.end).sort((a, b) => a.slot - b.slot),
    };
  }

  private earlierFor(
    { goesWith }: Story,
    before: readonly PlannedCase[],
    slot: number,
  ): PlannedCase | undefined {
    if (!goesWith) return undefined;
    return goesWith === 'own' ? this.toRepeat(before, slot) : this.toLead(before, slot);
  }

  /** A case that was accepted and is not drafted yet, nor will be for some days; it leads one other at most. */
  private toLead(before: readonly PlannedCase[], slot: number): PlannedCase | undefined {
    const candidates = before.filter(({ index, story, events }) => {
      const slotOf = (step: string) =>
        events.find((event) => event.do === 'complete' && event.step === step)?.slot ?? Infinity;
      return (
        ['resolved', 'explained', 'hearing', 'slow', 'overdue'].includes(story) &&
        !this.used.has(`lead:${index}`) &&
        slotOf('accept-petition') < slot &&
        slotOf('draft-opinion') > slot + MERGING_SLOTS
      );
    });
    if (candidates.length === 0) return undefined;
    const found = this.random.pick(candidates);
    this.used.set(`lead:${found.index}`, 1);
    return found;
  }

  /** A case of a petitioner who is known by name and whose matter is being handled; among few there may be none. */
  private toRepeat(before: readonly PlannedCase[], slot: number): PlannedCase | undefined {
    const handled = [
      'resolved',
      'explained',
      'hearing',
      'slow',
      'overdue',
      'accepted-late',
      'extension-granted',
    ];
    const candidates = before.filter(
      (one) =>
        handled.includes(one.story) && (one.events[0]?.slot ?? slot) < slot - 10 && !one.petition.anonymous,
    );
    const open = candidates.filter((one) => !this.used.has(`repeat:${one.index}`));
    if (candidates.length === 0) return undefined;
    const found = this.random.pick(open.length > 0 ? open : candidates);
    this.used.set(`repeat:${found.index}`, 1);
    return found;
  }

  private channelFor(story: Story): Channel {
    if (story.channels) return this.random.pick(story.channels) as Channel;
    if (this.channels.length === 0) {
      this.channels = this.random.shuffled(
        CHANNELS.flatMap((channel) => Array<Channel>(CHANNEL_SHARES[channel]).fill(channel)),
      );
    }
    return this.channels.pop() as Channel;
  }

  /** The matter that has been told least, at a place and with numbers that make its subject a new one. */
  private matterFor(story: Story, channel: Channel): ToldMatter {
    const fitting = matters.filter((matter) => matter.fits.includes(story.fits));
    const least = Math.min(...fitting.map((matter) => this.used.get(matter.id) ?? 0));
    const matter = this.random.pick(
      fitting.filter((one) => (this.used.get(one.id) ?? 0) === least),
    ) as Matter;
    this.used.set(matter.id, least + 1);
    for (let tries = 0; tries < 500; tries++) {
      const told = tellMatter(matter, this.random.pick(places), channel, this.random);
      const distinct = `${told.subject}|${told.content}`;
      if (this.subjects.has(told.subject) && tries < 200) continue;
      if (this.subjects.has(distinct)) continue;
      this.subjects.add(told.subject).add(distinct);
      return told;
    }
    throw new RangeError(`too many petitions on the matter ${matter.id}`);
  }

  private petition(story: Story, channel: Channel, told: ToldMatter): NewPetition {
    const anonymous = story.anonymous ?? false;
    const petitioners = anonymous
      ? []
      : story.single
        ? [this.petitioners.person(told.address)]
        : this.representatives(told);
    const joint = petitioners.length > 1;
    return {
      channel,
      ...(story.accuses ? { category: 'accusation', accusedUnitId: told.place.unit } : {}),
      subject: told.subject,
      content: told.content,
      place: `${told.place.community}${told.values.street}`,
      demand: told.demand,
      anonymous,
      ...(joint ? { peopleCount: this.random.between(petitioners.length, 60) } : {}),
      petitioners,
    };
  }

  /** Mostly one; sometimes neighbours together, at most five of whom speak for all; sometimes an organisation. */
  private representatives(told: ToldMatter) {
    if (this.random.chance(0.05)) return [this.petitioners.organisation(told.values, told.address)];
    const number = this.random.chance(0.1) ? this.random.between(2, 5) : 1;
    return Array.from({ length: number }, () => this.petitioners.person(told.address));
  }

  /** A neighbour writes on the same matter. */
  private neighbours({ petition }: PlannedCase, channel: Channel, told: ToldMatter): NewPetition {
    return {
      ...petition,
      channel,
      subject: fill(phrases.neighbourSubject, { subject: petition.subject }).slice(0, 100),
      content: `${phrases.neighbour}${petition.content}`,
      peopleCount: 1,
      petitioners: [this.petitioners.person(told.address)],
    };
  }

  /** The same petitioner writes again on the same matter. */
  private repeated({ petition }: PlannedCase, channel: Channel): NewPetition {
    return {
      ...petition,
      channel,
      subject: fill(phrases.repeatedSubject, { subject: petition.subject }).slice(0, 100),
      content: `${this.random.pick(phrases.again)}${petition.content}`,
    };
  }
}
