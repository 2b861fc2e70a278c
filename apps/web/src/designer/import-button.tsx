import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Draft } from '../api/types';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import type { OpenDraft } from './use-draft';

interface Props {
  draft: Draft;
  open: OpenDraft;
  onDone: () => void;
}

/** Puts files from the reader's machine into the draft, each in its place by its ending. */
export function ImportButton({ draft, open, onDone }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const input = useRef<HTMLInputElement>(null);
  const bring = async (chosen: FileList | null) => {
    if (!chosen?.length) return;
    try {
      await open.save();
      const files = await Promise.all(
        [...chosen].map(async (file) => ({ name: file.name, content: await base64(file) })),
      );
      const params = { path: { id: draft.id } };
      await call(
        api.POST('/api/designer/drafts/{id}/import', {
          params,
          body: { revision: open.revisionNow(), files },
        }),
      );
      onDone();
    } catch (error) {
      void message.error(problemText(error, t));
    } finally {
      if (input.current) input.current.value = '';
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".bpmn,.dmn,.form"
        aria-label={t('designer:import')}
        onChange={(event) => void bring(event.target.files)}
      />
      <Button disabled={!open.editing} onClick={() => input.current?.click()}>
        {t('designer:import')}
      </Button>
    </>
  );
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
