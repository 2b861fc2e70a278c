/** A line of a tree that is shown now. */
export interface TreeLine {
  id: string;
  parentId: string | null;
  depth: number;
  /** Undefined: nothing lies under it. */
  expanded: boolean | undefined;
  /** What typing finds. */
  name: string;
}

export type TreeStep = { focus: string } | { expand: string } | { collapse: string } | undefined;

/** What a key does in a tree, as the ARIA practices have it; undefined when it is none of its keys. */
export function treeStep(lines: readonly TreeLine[], at: string, key: string): TreeStep {
  const index = lines.findIndex(({ id }) => id === at);
  const line = lines[index];
  if (!line) return undefined;
  const to = (next: TreeLine | undefined): TreeStep => (next ? { focus: next.id } : undefined);
  switch (key) {
    case 'ArrowDown':
      return to(lines[index + 1]);
    case 'ArrowUp':
      return to(lines[index - 1]);
    case 'Home':
      return to(lines[0]);
    case 'End':
      return to(lines.at(-1));
    case 'ArrowRight':
      if (line.expanded === false) return { expand: line.id };
      return line.expanded ? to(lines[index + 1]) : undefined;
    case 'ArrowLeft':
      if (line.expanded) return { collapse: line.id };
      return to(lines.find(({ id }) => id === line.parentId));
    default:
      return [...key].length === 1 && key !== ' ' ? to(typed(lines, index, key)) : undefined;
  }
}

/** The next line whose name begins with what was typed, from the top again after the last. */
function typed(lines: readonly TreeLine[], index: number, key: string): TreeLine | undefined {
  const round = [...lines.slice(index + 1), ...lines.slice(0, index)];
  return round.find(({ name }) => name.toLowerCase().startsWith(key.toLowerCase()));
}
