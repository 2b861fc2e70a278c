import { petitionBody } from './petition-values';

const matter = { subject: ' 路灯不亮 ', content: ' 已经一个月 ' };

describe('petitionBody', () => {
  it('trims, and leaves out what is empty', () => {
    const petitioners = [{ kind: 'person' as const, name: ' 王某 ', phone: '138 0000 1111', idNumber: '' }];
    expect(petitionBody({ ...matter, place: '  ', petitioners })).toEqual({
      subject: '路灯不亮',
      content: '已经一个月',
      anonymous: false,
      petitioners: [{ kind: 'person', name: '王某', phone: '13800001111' }],
    });
  });

  it('names nobody when anonymous, whatever was typed before', () => {
    const body = petitionBody({
      ...matter,
      anonymous: true,
      peopleCount: 9,
      petitioners: [{ name: '王某' }],
    });
    expect(body).toMatchObject({ anonymous: true, petitioners: [] });
    expect(body).not.toHaveProperty('peopleCount');
  });

  it('names an accused unit of an accusation only', () => {
    const accusedUnitId = 'dongjie';
    expect(petitionBody({ ...matter, category: 'accusation', accusedUnitId })).toMatchObject({
      accusedUnitId,
    });
    expect(petitionBody({ ...matter, category: 'claim', accusedUnitId })).not.toHaveProperty('accusedUnitId');
  });
});
