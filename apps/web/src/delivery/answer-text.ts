import type { TFunction } from 'i18next';

/** A gateway's answer in words where there are any; else its code, as `http-503` or `smtp-250`. */
export function answerText(answer: string | null, t: TFunction): string | null {
  return answer && t(`delivery:answer.${answer}`, { defaultValue: answer });
}
