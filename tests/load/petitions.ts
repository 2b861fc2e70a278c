import { randomInt } from 'node:crypto';

const SUBJECTS = ['楼道照明损坏无人修理', '河道边垃圾久未清运', '夜间施工噪音扰民', '村道路面破损积水'];
const PLACES = ['青年路三号楼', '新河社区南岸', '文庙巷口', '石桥村东'];

/** A petition with the twelve fields of the load shape, by an invented person. */
export function aPetition(number: number): object {
  return {
    category: 'claim',
    subject: `${SUBJECTS[number % SUBJECTS.length]}（${number}）`,
    content: '多次向物业和社区反映，至今两个月没有结果，夜里老人上下楼危险，请尽快核实处理并答复。',
    place: PLACES[number % PLACES.length],
    demand: '请在月底之前修复，并书面答复。',
    anonymous: false,
    peopleCount: 1 + (number % 4),
    petitioners: [
      {
        kind: 'person',
        name: `信访${String(randomInt(1e4)).padStart(4, '0')}`,
        phone: `139${String(randomInt(1e8)).padStart(8, '0')}`,
        idNumber: idNumber(),
        address: `清河镇${PLACES[number % PLACES.length]}`,
        email: `p${randomInt(1e9)}@example.org`,
      },
    ],
  };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number that nobody has: of a region that doesn't exist, with the right check digit. */
function idNumber(): string {
  const body = `990000${1950 + randomInt(50)}0101${String(randomInt(1000)).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

/** Triage: a claim for one unit, by the ordinary procedure. */
export function triageTo(unitId: string): object {
  return {
    category: 'claim',
    competence: 'this-office',
    repeat: 'none',
    admissible: true,
    unitId,
    procedure: 'ordinary',
    urgency: 'normal',
  };
}
