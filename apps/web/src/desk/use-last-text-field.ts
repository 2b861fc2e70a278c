import { type FocusEvent, type RefObject, useCallback, useRef } from 'react';

/**
 * The text area of a form that was written in last, or its first one. Its handler belongs on an element around the form.
 */
export function useLastTextField(): {
  field: RefObject<HTMLTextAreaElement | null>;
  onFocusCapture: (event: FocusEvent<HTMLElement>) => void;
} {
  const field = useRef<HTMLTextAreaElement | null>(null);
  const onFocusCapture = useCallback(({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    const isOfForm = currentTarget.querySelector('.pd-form')?.contains(target);
    if (isOfForm && target instanceof HTMLTextAreaElement) field.current = target;
    else field.current ??= currentTarget.querySelector<HTMLTextAreaElement>('.pd-form textarea');
  }, []);
  return { field, onFocusCapture };
}
