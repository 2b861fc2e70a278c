/** A tag of HTML, whatever is in it; `a < b` and `3<5` are none. */
const TAG = /<\s*[/!?]?\s*[a-z]/i;
const SCRIPT = /(javascript|vbscript)\s*:|data\s*:\s*text\/html|<\s*script/i;

/** Whether text that people read (a name, a label, a description) is plain: without HTML, without links that run. */
export function isPlain(text: string): boolean {
  return !TAG.test(text) && !SCRIPT.test(text);
}

/** Whether text that an engine computes with (FEEL) holds a script of a browser; `a<b` is a comparison there. */
export function holdsScript(text: string): boolean {
  return SCRIPT.test(text);
}
