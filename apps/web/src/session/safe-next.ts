/** Where to go after signing in; only a path of this product is accepted, so that no link can lead elsewhere. */
export function safeNext(next: string | null, home: string): string {
  if (!next || !/^\/(?![/\\])/.test(next) || next.startsWith('/login')) return home;
  return next;
}
