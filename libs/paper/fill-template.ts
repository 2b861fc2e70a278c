import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { linesOf, spreadBody } from './body-region';
import { parseXml, writeXml } from './xml';

/** What a template may name, beside the wording: texts, and rows of a form or a catalogue. */
export type TemplateFields = Record<string, string | null | Record<string, string>[]>;

const DOCUMENT = 'word/document.xml';

/**
 * Fills a template: `body` takes the place of its wording, line by line, and is offered as `rows` of label and value
 * too; the other braces take `fields`. What a text holds is never read as a template. `date` is the only time in the
 * file, so the same input gives the same bytes. Throws when a brace has no field.
 */
export function fillTemplate(template: Buffer, fields: TemplateFields, body: string, date: Date): Buffer {
  const zip = new PizZip(template);
  const file = zip.file(DOCUMENT);
  if (!file) throw new Error('the template has no word/document.xml');
  const document = parseXml(file.asText());
  const lines = spreadBody(document, body);
  zip.file(DOCUMENT, writeXml(document));
  const filled = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    // Its errors name what the text says: they go no further than the one who catches them.
    errorLogging: false,
    nullGetter: (part: { value?: string; module?: string }) => {
      if (part.module === 'loop') return [];
      throw new Error(`the template asks for ${part.value ?? 'a field'}, which nobody fills`);
    },
  });
  // A field that is there but empty is an empty text; only one that nobody knows is a mistake.
  const known = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? '']));
  filled.render({ rows: rowsOf(body), ...known, ...lines });
  const made = filled.getZip();
  for (const entry of Object.values(made.files as Record<string, { date: Date }>)) entry.date = date;
  return made.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Lines like `送达方式：直接送达` as label and value. */
function rowsOf(body: string): { label: string; value: string }[] {
  return linesOf(body).map((line) => {
    const [, label = line, value = ''] = /^(.{1,20}?)：(.*)$/s.exec(line) ?? [];
    return { label, value };
  });
}
