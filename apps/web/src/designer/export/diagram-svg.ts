import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { type DrawnDiagram, titled } from './diagram-svg-title';

export type { DrawnDiagram };

const TEXT = {
  defaultStyle: { fontFamily: "'Noto Sans SC', sans-serif", fontSize: 12 },
  externalStyle: { fontSize: 11 },
};
/** Draws a diagram with its titles above it: the name first and large, the others below in one line. */
export async function drawDiagram(xml: string, titles: readonly string[]): Promise<DrawnDiagram> {
  const container = document.createElement('div');
  container.className = 'pd-offstage';
  document.body.appendChild(container);
  const viewer = new NavigatedViewer({ container, textRenderer: TEXT });
  try {
    await viewer.importXML(xml);
    return titled((await viewer.saveSVG()).svg, titles);
  } finally {
    viewer.destroy();
    container.remove();
  }
}
