import { requestHeaders } from '../api/client';
import { OFFLINE, Problem, problemFrom, TOO_MANY } from '../api/problem';
import { base64 } from '../ui/file-field';

/** Where files go: an address of the API, and what its body holds besides name and content. */
export interface UploadTarget {
  path: string;
  body?: Readonly<Record<string, string>>;
}

/** How often, and after how many milliseconds, an upload is tried again that came too soon after the last. */
const TOO_SOON = { tries: 8, wait: 10_000 };

/**
 * Sends one file. `onProgress` is told the share that has left the browser, from 0 to 1, which only XMLHttpRequest
 * knows. Throws Problem.
 */
export async function uploadFile(
  { path, body = {} }: UploadTarget,
  file: File,
  onProgress: (share: number) => void,
): Promise<void> {
  const text = JSON.stringify({ ...body, name: file.name, content: await base64(file) });
  for (let tries = 1; ; tries++) {
    try {
      return await send(path, text, onProgress);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== TOO_MANY || tries === TOO_SOON.tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, TOO_SOON.wait));
    }
  }
}

function send(path: string, text: string, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(requestHeaders('POST'))) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(problemFrom(request.status, parsed(request.responseText)));
    };
    request.onerror = () => reject(new Problem(0, OFFLINE, ''));
    request.send(text);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
