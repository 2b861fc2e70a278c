import type { ProcessBundle } from '#libs/process-contract/bundle-files';

/** What of a digest distinguishes one version from another. */
const LENGTH = 12;

/**
 * The diagram and tables of a published bundle as the engine gets them. The engine calls a decision by name in its newest
 * version, so that a new table would decide in cases that are under way: each version's decisions bear the digest in
 * their names. And it makes no new version of a diagram that has stayed the same while a form or a table has changed: the
 * digest stands in it as a comment.
 */
export function pinBundle(bundle: ProcessBundle): Pick<ProcessBundle, 'bpmn' | 'decisions'> {
  const mark = bundle.checksum.slice(0, LENGTH);
  const own = new Set(Object.values(bundle.decisions).flatMap(decisionIds));
  const pinned = (id: string) => (own.has(id) ? `${id}_${mark}` : id);
  const rename = (xml: string, place: RegExp) =>
    xml.replace(place, (_, before: string, id: string, after: string) => `${before}${pinned(id)}${after}`);
  return {
    bpmn: `${rename(bundle.bpmn, /(\bdecisionId=")([^"]+)(")/g).trimEnd()}\n<!-- ${bundle.checksum} -->\n`,
    decisions: Object.fromEntries(
      Object.entries(bundle.decisions).map(([file, xml]) => [
        file,
        rename(
          rename(xml, /(<(?:\w+:)?decision\b[^>]*?\sid=")([^"]+)(")/g),
          /((?:href="#|dmnElementRef="))([^"]+)(")/g,
        ),
      ]),
    ),
  };
}

function decisionIds(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?decision\b[^>]*?\sid="([^"]+)"/g)].map(([, id]) => id as string);
}
