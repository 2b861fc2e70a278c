/** Pictures that browsers show. */
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp'];

/** How a browser can show a file before it is saved; null when it can't. */
export function previewOf(mediaType: string): 'image' | 'pdf' | null {
  if (PICTURES.includes(mediaType)) return 'image';
  return mediaType === 'application/pdf' ? 'pdf' : null;
}
