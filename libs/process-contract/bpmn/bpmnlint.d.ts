/** The part of bpmnlint that is used here; its package ships no types for its main entry. */
declare module 'bpmnlint' {
  export interface Report {
    readonly id?: string;
    readonly message: string;
    readonly category: 'error' | 'warn' | 'info' | 'rule-error';
  }
  export class Linter {
    constructor(options: { config: object; resolver: object });
    lint(root: unknown): Promise<Record<string, readonly Report[]>>;
  }
}
declare module 'bpmnlint/lib/resolver/node-resolver' {
  export default class NodeResolver {
    constructor(options: { require: NodeJS.Require });
  }
}
