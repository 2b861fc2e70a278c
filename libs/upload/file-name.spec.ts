import { safeFileName } from './file-name';

describe('safeFileName', () => {
  it.each([
    ['照片 1.jpg', 'image/jpeg', '照片 1.jpg'],
    ['IMG.JPEG', 'image/jpeg', 'IMG.JPEG'],
    ['../../etc/passwd', 'text/plain; charset=utf-8', 'passwd.txt'],
    ['C:\\docs\\合同.docx', 'application/msword', '合同.docx'],
    ['合同.pdf.exe', 'application/pdf', '合同.pdf.exe.pdf'],
    ['.htaccess', 'text/plain; charset=utf-8', 'htaccess.txt'],
    ['a\u202Egpj.exe', 'image/png', 'agpj.exe.png'],
    ['a\u0000\r\nb.png', 'image/png', 'ab.png'],
    ['<script>"x".png', 'image/png', 'scriptx.png'],
    ['...', 'image/png', '文件.png'],
    ['.png', 'image/png', 'png.png'],
    ['x', 'application/x-unknown', 'x.bin'],
  ])('makes of %j (%s) %j', (name, type, safe) => {
    expect(safeFileName(name, type)).toBe(safe);
  });

  it('is never longer than a hundred and twenty characters, and never splits one', () => {
    const name = safeFileName(`${'😀'.repeat(200)}.png`, 'image/png');
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('😀.png')).toBe(true);
  });
});
