import type { FormInstance } from 'antd';
import { useEffect, useMemo } from 'react';
import { Problem } from '../api/problem';

/** `petitioners.0.phone` and `petitioners[0].phone` as Ant Design names a field: `['petitioners', 0, 'phone']`. */
export function fieldPath(field: string): (string | number)[] {
  return field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Puts the server's field errors beside their inputs; returns the fields that found one. */
export function useFieldErrors<T>(form: FormInstance<T>, error: unknown): readonly string[] {
  const placed = useMemo(() => {
    if (!(error instanceof Problem)) return [];
    return error.errors.filter(({ field }) => form.getFieldInstance(fieldPath(field) as never) !== undefined);
  }, [form, error]);
  useEffect(() => {
    if (placed.length === 0) return;
    form.setFields(
      placed.map(({ field, message }) => ({ name: fieldPath(field) as never, errors: [message] })),
    );
    form.scrollToField(fieldPath(placed[0]!.field) as never, { block: 'center', focus: true });
  }, [form, placed]);
  return placed.map(({ field }) => field);
}
