import type { Settings } from '#libs/settings/index';

/** Where a petitioner looks up a petition: what the receipt's QR code holds, and nothing more than that. */
export function trackUrl({ publicUrl }: Pick<Settings, 'publicUrl'>): string {
  return new URL('/track', publicUrl).href;
}
