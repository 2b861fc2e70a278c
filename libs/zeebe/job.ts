/** Where a job comes from. Keys are the engine's, as text: they exceed what a JavaScript number keeps. */
export interface JobContext {
  readonly key: string;
  readonly instanceKey: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly processId: string;
  readonly processVersion: number;
}

/** What a worker of a service task is: it calls one use case and answers the variables that the diagram needs. */
export interface JobHandler<Input extends object = object, Output extends object = object> {
  handle(input: Input, job: JobContext): Promise<Output> | Output;
}
