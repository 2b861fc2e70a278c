/** The people whose names stand in a text after an `@`; a longer name is never taken for a shorter one. */
export function mentionsIn<P extends { name: string }>(text: string, people: readonly P[]): P[] {
  const longest = people.toSorted((a, b) => b.name.length - a.name.length);
  const named = new Set<P>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const found = longest.filter(({ name }) => text.startsWith(name, at + 1));
    for (const one of found) if (one.name.length === found[0]?.name.length) named.add(one);
  }
  return [...named];
}
