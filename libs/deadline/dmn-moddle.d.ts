/** dmn-moddle ships no types; this is the part of it that reads a decision table. */
declare module 'dmn-moddle' {
  export class DmnModdle {
    constructor();
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: Error[] }>;
  }
}
