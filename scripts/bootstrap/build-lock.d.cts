export function oneAtATime<T>(file: string, work: () => Promise<T>, onWait: () => void): Promise<T>;
