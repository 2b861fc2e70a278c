/** Ids that every step of an erasure carries. */
export interface ErasureStep {
  petitionId: string;
  erasureId: string;
}
