import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import { saveFile } from '../api/save-file';

export const templatesQuery = queryOptions({
  queryKey: ['paper-templates'],
  queryFn: () => call(api.GET('/api/paper-templates')),
});

/** Saves a version of a template; null: the product's. */
export async function saveTemplate(kind: string, title: string, version: number | null): Promise<void> {
  const docx = await call(
    api.POST('/api/paper-templates/{kind}/file', {
      params: { path: { kind } },
      body: { version },
      parseAs: 'blob',
    }),
  );
  saveFile(docx as unknown as Blob, `${title}.docx`);
}
