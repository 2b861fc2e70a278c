export { loadEmpty, type LoadedEmpty } from './load-empty';
export {
  type LoadedSample,
  loadSample,
  type SampleAccount,
  sampleAccounts,
  SAMPLE_PASSWORD,
} from './load-sample';
