/// <reference lib="es2024.string" />
import { type Fault, InputInvalid } from './input-invalid';

/** Deeper than any form or petition goes. */
const MAX_DEPTH = 20;
/** Beyond it JSON numbers lose digits, and no column of the office holds one. */
const MAX_NUMBER = Number.MAX_SAFE_INTEGER;
/** Every object has these: class-validator takes one that is sent for a property that the class knows. */
const RESERVED_KEYS = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

/**
 * Refuses parsed JSON that no field may hold, whatever its class says: text with NUL characters or lone surrogates
 * (PostgreSQL can't store them), enormous numbers, deep nesting and names that reach into object prototypes. Throws
 * InputInvalid for the first found.
 */
export function checkPlainInput(input: unknown): void {
  const pending: { value: unknown; field: string; depth: number }[] = [{ value: input, field: '', depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, field, depth } = next;
    if (typeof value === 'string') {
      if (!isStorable(value)) refuse(field, 'text');
    } else if (typeof value === 'number') {
      if (!(Math.abs(value) <= MAX_NUMBER)) refuse(field, 'magnitude');
    } else if (typeof value === 'object' && value !== null) {
      if (depth === MAX_DEPTH) refuse(field, 'depth');
      for (const key of Object.keys(value)) {
        if (RESERVED_KEYS.has(key)) refuse(field, 'key');
        if (!isStorable(key)) refuse(field, 'text');
        const inner = (value as Record<string, unknown>)[key];
        pending.push({ value: inner, field: field ? `${field}.${key}` : key, depth: depth + 1 });
      }
    }
  }
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function refuse(field: string, rule: string): never {
  throw new InputInvalid([{ field, rule } satisfies Fault]);
}
