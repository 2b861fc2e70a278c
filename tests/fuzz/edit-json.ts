export type Place = readonly (string | number)[];

/**
 * Where and how a JSON value is changed: replaced by `json`, taken away, or given one more member. All is text, since a
 * member named `__proto__` would not survive an assignment.
 */
export type Edit =
  | { at: Place; kind: 'replace'; json: string }
  | { at: Place; kind: 'remove' }
  | { at: Place; kind: 'add'; name: string; json: string };

/** The JSON of a value, changed at one place. */
export function editJson(value: unknown, edit: Edit): string {
  return write(value, edit.at, edit) ?? '';
}

function write(value: unknown, at: Place, edit: Edit): string | undefined {
  const [key, ...rest] = at;
  if (key === undefined) {
    if (edit.kind === 'replace') return edit.json;
    return edit.kind === 'remove' ? undefined : withMember(value as object, edit);
  }
  if (Array.isArray(value)) {
    const items = value.map((one, index) => (index === key ? write(one, rest, edit) : JSON.stringify(one)));
    return `[${items.filter((one) => one !== undefined).join()}]`;
  }
  return membersOf(value as object, (name, one) =>
    name === key ? write(one, rest, edit) : JSON.stringify(one),
  );
}

function withMember(value: object, { name, json }: { name: string; json: string }): string {
  const kept = membersOf(value, (known, one) => (known === name ? undefined : JSON.stringify(one)));
  return `${kept.slice(0, -1)}${kept === '{}' ? '' : ','}${JSON.stringify(name)}:${json}}`;
}

function membersOf(value: object, written: (name: string, value: unknown) => string | undefined): string {
  const members = Object.entries(value).flatMap(([name, one]) => {
    const json = written(name, one);
    return json === undefined ? [] : [`${JSON.stringify(name)}:${json}`];
  });
  return `{${members.join()}}`;
}
