/** A long code in groups of four, as people write it down: `ABCD-EFGH-JKMN-PQRS`. */
export function grouped(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}
