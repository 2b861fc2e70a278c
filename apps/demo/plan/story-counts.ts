import { STORIES } from './stories/all';
import { SHORTEST_DAYS } from './period';
import type { Story } from './stories/story';

/**
 * How many of `count` petitions within `days` go each way, by the stories' shares: each way at least once, or, with fewer
 * petitions than ways, the commonest once each. What is still open at the end came in during the last quarter alone.
 */
export function storyCounts(count: number, days: number): Map<Story, number> {
  const shareOf = (story: Story) => story.share * (story.stillOpen ? SHORTEST_DAYS / days : 1);
  const commonest = [...STORIES].sort((a, b) => shareOf(b) - shareOf(a));
  if (count <= commonest.length) return new Map(commonest.slice(0, count).map((story) => [story, 1]));
  const total = STORIES.reduce((sum, story) => sum + shareOf(story), 0);
  const counts = new Map(
    STORIES.map((story) => [story, Math.max(1, Math.round((shareOf(story) * count) / total))]),
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
