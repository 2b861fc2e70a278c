import { mentionsIn } from './mentions-in';

const people = ['唐建', '唐建军', '白洁'].map((name) => ({ name }));
const named = (text: string) => mentionsIn(text, people).map(({ name }) => name);

it('finds those who are named after an @, each once', () => {
  expect(named('请 @白洁 看一下，@白洁')).toEqual(['白洁']);
  expect(named('@白洁@唐建军')).toEqual(['白洁', '唐建军']);
});

it('takes a longer name for no shorter one, and a name without @ for none', () => {
  expect(named('@唐建军 和白洁')).toEqual(['唐建军']);
  expect(named('唐建')).toEqual([]);
});

it('names everybody of one name: none of them is left out', () => {
  const [first, second] = [
    { id: 1, name: '王伟' },
    { id: 2, name: '王伟' },
  ];
  expect(mentionsIn('@王伟', [first, second])).toEqual([first, second]);
});
