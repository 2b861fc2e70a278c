import { checkRoom } from './check-room';

const MB = 1024 * 1024;
const limits = { perPetition: 3, mbPerPetition: 10, mbOfOffice: 100 };

/** A database that holds so much. */
const holding = (files: number, ownMb: number, allMb: number) => ({
  query: (sql: string): Promise<any> =>
    Promise.resolve(
      sql.includes('FROM attachment')
        ? [{ files, bytes: String(ownMb * MB) }]
        : [{ bytes: String(allMb * MB) }],
    ),
});

describe('checkRoom', () => {
  it('has room up to each limit', async () => {
    await checkRoom(holding(2, 9, 99), limits, 'id', MB);
  });

  it.each([
    ['one file too many', holding(3, 1, 1), 'upload.too-many'],
    ['a byte too much for the petition', holding(1, 9, 20), 'upload.petition-full'],
    ['a byte too much for the office', holding(1, 1, 99), 'upload.office-full'],
  ])('refuses %s', async (_, database, code) => {
    await expect(checkRoom(database, limits, 'id', MB + 1)).rejects.toMatchObject({
      code,
      status: 422,
      field: 'content',
    });
  });
});
