import { useNameMatch } from './use-name-match';

/** How a picker of people searches its options: by a part of what they say, or by the initials of the name's syllables. */
export function usePersonSearch(): {
  filterOption: (typed: string, option?: { label?: unknown }) => boolean;
} {
  const match = useNameMatch();
  return {
    filterOption: (typed, option) => match(typeof option?.label === 'string' ? option.label : '', typed),
  };
}
