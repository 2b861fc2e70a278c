export { type Fault, faultMessage, InputInvalid } from './input-invalid';
export { parseInput } from './parse-input';
export { checkPlainInput } from './input-hygiene';
