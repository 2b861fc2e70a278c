/** A task of the run that somebody could do. */
export interface OpenTask {
  key: string;
  elementId: string;
  petitionId: string;
  receiptNumber: string;
  group: string;
  subject: string;
  /** How often this step was done before in the case. */
  times: number;
}
