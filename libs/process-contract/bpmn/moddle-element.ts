/** An element as the moddle libraries give it: attributes and references by name, untyped. */
export interface ModdleElement {
  readonly $type: string;
  readonly id?: string;
  readonly name?: string;
  readonly [property: string]: unknown;
}

export function child(element: ModdleElement, property: string): ModdleElement | null {
  return (element[property] as ModdleElement | undefined) ?? null;
}

export function children(element: ModdleElement, property: string): ModdleElement[] {
  return (element[property] as ModdleElement[] | undefined) ?? [];
}

/** An attribute as text; empty when it is absent. */
export function text(element: ModdleElement | null, property: string): string {
  const value = element?.[property];
  return value === undefined || value === null ? '' : String(value);
}

/** The extension element of a type, e.g. `zeebe:TaskDefinition`. */
export function extension(element: ModdleElement, type: string): ModdleElement | null {
  const holder = child(element, 'extensionElements');
  return (holder && children(holder, 'values').find((value) => value.$type === type)) ?? null;
}
