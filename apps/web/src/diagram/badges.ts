import type { Overlays } from './open-process';

/** A number on an element. */
export interface Badge {
  elementId: string;
  text: string;
  /** Read aloud, and shown when it is pointed at. */
  label: string;
  trouble: boolean;
  onPress: () => void;
}

/** Puts numbers on the upper right corners of elements; returns what takes them away. */
export function addBadges(overlays: Overlays, badges: readonly Badge[]): () => void {
  const added = badges.flatMap(({ elementId, text, label, trouble, onPress }) => {
    const html = document.createElement('button');
    html.type = 'button';
    html.className = trouble ? 'pd-badge pd-badge--trouble' : 'pd-badge';
    html.textContent = text;
    html.title = label;
    html.setAttribute('aria-label', label);
    html.addEventListener('click', onPress);
    try {
      return overlays.add(elementId, { position: { top: -12, right: 14 }, html });
    } catch {
      // The process itself is no element of the canvas.
      return [];
    }
  });
  return () => added.forEach((id) => overlays.remove(id));
}
