import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { problemText } from '../ui/problem-text';
import { uploadFile, type UploadTarget } from './upload-file';

/** How far one file has come. */
export type UploadState =
  { name: 'sending'; share: number } | { name: 'sent' } | { name: 'refused'; message: string };

export type UploadStates = ReadonlyMap<File, UploadState>;

/** Sends files one after the other; what has arrived is not sent again. */
export function useUploads(target: UploadTarget) {
  const { t } = useTranslation();
  const [states, setStates] = useState<UploadStates>(new Map());
  const sent = useRef(new Set<File>());
  const sendAll = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const note = (file: File, state: UploadState) =>
        setStates((before) => new Map(before).set(file, state));
      let refused: Problem | undefined;
      for (const file of files) {
        if (sent.current.has(file)) continue;
        note(file, { name: 'sending', share: 0 });
        try {
          await uploadFile(target, file, (share) => note(file, { name: 'sending', share }));
          sent.current.add(file);
          note(file, { name: 'sent' });
        } catch (error) {
          note(file, { name: 'refused', message: problemText(error, t) });
          // The sentence beside the file says why.
          refused = new Problem(422, 'files.refused', t('common:files.someRefused'));
        }
      }
      if (refused) throw refused;
    },
    [target, t],
  );
  return { states, sendAll, anySent: [...states.values()].some(({ name }) => name === 'sent') };
}
