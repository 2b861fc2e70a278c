/** 王小明 → 王**; an organisation keeps its first two and last two characters. */
export function maskName(name: string, kind: 'person' | 'organisation' = 'person'): string {
  const letters = [...name];
  if (kind === 'organisation' && letters.length > 5) {
    return letters.slice(0, 2).join('') + '*'.repeat(letters.length - 4) + letters.slice(-2).join('');
  }
  return (letters[0] ?? '') + '*'.repeat(Math.max(1, letters.length - 1));
}

/** 13812345678 → 138****5678 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\s/g, '');
  return digits.length < 8
    ? '*'.repeat(digits.length)
    : `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
}

/** 330102199001011234 → 3301**********1234 */
export function maskIdNumber(number: string): string {
  return number.length < 10
    ? '*'.repeat(number.length)
    : `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`;
}

/** The first six characters (as a rule the town or street), the rest hidden. */
export function maskAddress(address: string): string {
  const letters = [...address];
  return letters.slice(0, Math.min(6, Math.floor(letters.length / 2))).join('') + '****';
}
