/**
 * Puts words where the cursor of a text field stands, in place of what is marked, as if they were typed: the field's own
 * program hears of it whatever it is made with.
 */
export function insertText(field: HTMLTextAreaElement, words: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const next = value.slice(0, selectionStart) + words + value.slice(selectionEnd);
  // The field's program has put a setter of its own before the browser's.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, next);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  const end = selectionStart + words.length;
  field.setSelectionRange(end, end);
}
