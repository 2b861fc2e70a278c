/** Saves what a request answered as a file. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it by then; until then the address must stay.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
