import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import { saveFile } from '../api/save-file';

export const processesQuery = queryOptions({
  queryKey: ['designer'],
  queryFn: () => call(api.GET('/api/designer/processes')),
});

/** What is being edited is not fetched again behind the editor's back. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['designer', 'draft', id],
    queryFn: () => call(api.GET('/api/designer/drafts/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** What the workers of a process offer to its diagram: as long as the product is the same, the same. */
export const templatesQuery = (processId: string) =>
  queryOptions({
    queryKey: ['designer', 'templates', processId],
    queryFn: () =>
      call(api.GET('/api/designer/processes/{id}/templates', { params: { path: { id: processId } } })),
    staleTime: Infinity,
  });

/** The variables of a draft as it was saved at a revision: at another one they may be others. */
export const variablesQuery = (id: string, revision: number) =>
  queryOptions({
    queryKey: ['designer', 'variables', id, revision],
    queryFn: () => call(api.GET('/api/designer/drafts/{id}/variables', { params: { path: { id } } })),
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });

type Asked = { digest: string } | { draftId: string };

/** In what two differ: of two versions always the same, of a draft as it was saved last. */
export const comparisonQuery = (before: Asked, after: Asked) =>
  queryOptions({
    queryKey: ['designer', 'comparison', before, after],
    queryFn: () => call(api.POST('/api/designer/comparisons', { body: { before, after } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** Saves a version as a ZIP. */
export async function saveBundle(processId: string, digest: string): Promise<void> {
  const zip = await call(
    api.GET('/api/designer/bundles/{digest}/zip', { params: { path: { digest } }, parseAs: 'blob' }),
  );
  saveFile(zip as unknown as Blob, `${processId}.zip`);
}

/** Saves a draft as a ZIP. */
export async function saveDraftZip(processId: string, id: string): Promise<void> {
  const zip = await call(
    api.GET('/api/designer/drafts/{id}/zip', { params: { path: { id } }, parseAs: 'blob' }),
  );
  saveFile(zip as unknown as Blob, `${processId}-draft.zip`);
}

/** The diagram of a version. */
export async function readDiagram(digest: string): Promise<string> {
  const { files } = await call(api.GET('/api/designer/bundles/{digest}', { params: { path: { digest } } }));
  return files.find(({ path }) => path.endsWith('.bpmn'))?.content ?? '';
}
