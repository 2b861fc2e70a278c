export const COMMANDS: readonly string[];
export function usage(): string;
