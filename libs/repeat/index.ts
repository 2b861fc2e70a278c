export { Repeat, type RepeatedWork } from './repeat';
export { Wakeup } from './wakeup';
