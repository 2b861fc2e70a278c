import { saveFile } from '../../api/save-file';
import { pictureOf } from './diagram-picture';
import { drawDiagram } from './diagram-svg';
import { picturePdf } from './picture-pdf';

export type DiagramFormat = 'bpmn' | 'svg' | 'png' | 'pdf';

export interface Exported {
  xml: string;
  /** Without its ending. */
  file: string;
  /** What it is called, and below it version, digest and day. */
  titles: readonly string[];
}

/** Saves a diagram as a file of the format. */
export async function exportDiagram({ xml, file, titles }: Exported, format: DiagramFormat): Promise<void> {
  saveFile(await contentOf(xml, titles, format), `${file}.${format}`);
}

async function contentOf(xml: string, titles: readonly string[], format: DiagramFormat): Promise<Blob> {
  if (format === 'bpmn') return new Blob([xml], { type: 'application/xml' });
  const drawn = await drawDiagram(xml, titles);
  if (format === 'svg') return new Blob([drawn.svg], { type: 'image/svg+xml' });
  if (format === 'png') return pictureOf(drawn, 'image/png');
  const jpeg = await pictureOf(drawn, 'image/jpeg');
  const { width, height } = await createImageBitmap(jpeg);
  return picturePdf({ jpeg: new Uint8Array(await jpeg.arrayBuffer()), width, height }, titles.join(' · '));
}
