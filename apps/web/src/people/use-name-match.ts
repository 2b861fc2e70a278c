import { useEffect, useState } from 'react';

type Match = (words: string, typed: string) => boolean;

const plainly: Match = (words, typed) => words.toLowerCase().includes(typed.trim().toLowerCase());

/**
 * Tells whether a name is meant by what is typed: a part of it or, once the table of readings is there, the beginnings of its
 * syllables (`tjj` for 唐建军).
 */
export function useNameMatch(): Match {
  const [match, setMatch] = useState<Match>(() => plainly);
  useEffect(() => {
    let gone = false;
    void import('pinyin-pro').then(({ match: read }) => {
      if (gone) return;
      setMatch(
        () => (words: string, typed: string) =>
          plainly(words, typed) ||
          (/^[a-z]+$/i.test(typed.trim()) && read(words, typed.trim(), { continuous: true }) !== null),
      );
    });
    return () => {
      gone = true;
    };
  }, []);
  return match;
}
