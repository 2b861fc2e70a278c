/** Beyond so many changed letters two names are two names. */
const MOST = 3;

/** The name that was probably meant: the one that fewest letters tell apart; undefined when none is near. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.min(MOST, Math.ceil(written.length / 2)) + 1;
  for (const name of names) {
    const apart = lettersApart(written.toLowerCase(), name.toLowerCase());
    if (apart < least) [nearest, least] = [name, apart];
  }
  return nearest;
}

/** How many letters have to be put in, left out or changed. */
function lettersApart(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
