import { pastedPictures } from './pasted-files';

const file = (type: string) => new File(['x'], 'image.png', { type });
const names = (...types: string[]) =>
  pastedPictures({ files: types.map(file) as never }, '截图').map(({ name }) => name);

it.each([
  [['image/png'], ['截图.png']],
  [['image/jpeg'], ['截图.jpg']],
  [
    ['image/png', 'image/gif'],
    ['截图-1.png', '截图-2.gif'],
  ],
  [['text/html', 'application/zip', 'image/svg+xml'], []],
  [[], []],
])('of %j come %j', (types, wanted) => expect(names(...types)).toEqual(wanted));

it('takes nothing from no clipboard', () => expect(pastedPictures(null, '截图')).toEqual([]));
