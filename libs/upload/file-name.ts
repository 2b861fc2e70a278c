/** Extensions that each type is known by; the first is given to a name that has none of them. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heif', 'heic'],
  'image/bmp': ['bmp'],
  'image/tiff': ['tiff', 'tif'],
  'application/pdf': ['pdf'],
  'application/msword': ['doc', 'xls', 'ppt', 'wps', 'et', 'dps', 'docx', 'xlsx', 'pptx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx', 'wps'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx', 'et'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx', 'dps'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
  'audio/ogg': ['ogg', 'opus', 'oga'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/aac': ['aac'],
  'audio/amr': ['amr'],
  'audio/flac': ['flac'],
  'text/plain; charset=utf-8': ['txt', 'csv', 'md', 'log'],
};
const LONGEST = 120;
const UNNAMED = '文件';

/**
 * A name that no system takes for a path, a hidden file or a program: without folders, control and direction characters
 * and what Windows forbids, at most 120 characters, with an extension that fits what the file is.
 */
export function safeFileName(name: string, mediaType: string): string {
  const base = name
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    // Direction marks make `gpj.exe` read `exe.jpg`.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}<>:"|?*]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const known = EXTENSIONS[mediaType] ?? ['bin'];
  const [, stem = base, extension = ''] = /^(.*)\.([^.]*)$/.exec(base) ?? [];
  const fits = known.includes(extension.toLowerCase());
  const ending = fits ? extension : known[0]!;
  const characters = [...((fits ? stem : base) || UNNAMED)];
  return `${characters.slice(0, LONGEST - ending.length - 1).join('')}.${ending}`;
}
