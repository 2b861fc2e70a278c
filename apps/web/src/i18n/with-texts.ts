import { loadRest } from './index';

/** A part of the pages that is loaded when it is needed, with all texts: it never shows before they are there. */
export const withTexts =
  <Part>(load: () => Promise<Part>) =>
  async (): Promise<Part> => {
    const [part] = await Promise.all([load(), loadRest()]);
    return part;
  };
