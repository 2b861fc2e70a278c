import { finding } from '../finding';
import type { Rule } from './rule';

/** What no step may do to a petitioner (guards 6 and 7; 中办发〔2013〕27号), as such steps are called. */
const FORBIDDEN =
  /稳控|截访|拦截|劝离|看管|看守|盯防|盯控|拘留|强制|公安|警察|轨迹|定位|监控|黑名单|重点人员|固定证据|police|detain|escort|track|surveil|blacklist|watch-?list|pressure/i;

/** The word by which a name is called after such an act. */
export const actAgainstPetitioner = (name: string): string | undefined => FORBIDDEN.exec(name)?.[0];

/** No element that people or machines act at is called after an act against a petitioner. */
export const noActsAgainstPetitioners: Rule = ({ process }) =>
  process.elements.flatMap(({ id, name }) => {
    const word = actAgainstPetitioner(`${id} ${name ?? ''}`);
    return word ? [finding('guard.against-petitioner', id, { word })] : [];
  });
