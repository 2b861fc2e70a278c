const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
};

/**
 * The pictures that were pasted, each under a name of its own: a browser calls every one `image.png`. Nothing else is taken from
 * the clipboard.
 */
export function pastedPictures(clipboard: Pick<DataTransfer, 'files'> | null, name: string): File[] {
  const pictures = [...(clipboard?.files ?? [])].filter(({ type }) => ENDINGS[type]);
  return pictures.map((picture, index) => {
    const number = pictures.length > 1 ? `-${index + 1}` : '';
    return new File([picture], `${name}${number}.${ENDINGS[picture.type]}`, { type: picture.type });
  });
}
