export interface Java {
  home: string;
  java: string;
  version: string;
}
export function findJava(env?: NodeJS.ProcessEnv): Java;
export function majorVersion(version: string): number | null;
export function versionIn(text: string): string | null;
