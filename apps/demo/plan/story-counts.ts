import { STORIES } from './stories/all';
import type { Story } from './stories/story';

/**
 * How many of `count` petitions go each way, by the stories' shares: each way at least once, or, with fewer petitions
 * than ways, the commonest once each.
 */
export function storyCounts(count: number): Map<Story, number> {
  const commonest = [...STORIES].sort((a, b) => b.share - a.share);
  if (count <= commonest.length) return new Map(commonest.slice(0, count).map((story) => [story, 1]));
  const total = STORIES.reduce((sum, story) => sum + story.share, 0);
  const counts = new Map(
    STORIES.map((story) => [story, Math.max(1, Math.round((story.share * count) / total))]),
  );
  let missing = count - [...counts.values()].reduce((sum, one) => sum + one, 0);
  for (let i = 0; missing !== 0; i = (i + 1) % commonest.length) {
    const story = commonest[i] as Story;
    const now = counts.get(story) as number;
    const next = missing > 0 ? now + 1 : Math.max(1, now - 1);
    missing -= next - now;
    counts.set(story, next);
  }
  return counts;
}
