import type { FormComponent, FormSchema } from '#libs/process-contract/forms/form-schema';
import { loginAs } from './api-client';
import { eventually } from './eventually';

const versionsOf = async (room: string) => {
  const processes = await (await loginAs('designer')).get('/designer/processes');
  return processes.find(({ processId }: any) => processId === room).versions;
};

export const inForce = (room: string, version: number) =>
  eventually(`version ${version} of ${room} is in force`, async () =>
    (await versionsOf(room)).some((one: any) => one.inUse && one.version === version),
  );

/** A field of a kind that an office can add to a form. */
export const addedField = (type: string, key: string, label: string, over: object = {}): FormComponent =>
  ({
    id: `Field_${key}`,
    type,
    key,
    label,
    properties: { labelEn: key, added: 'office' },
    ...over,
  }) as FormComponent;

/** A draft with fields added to a form, and what the check says of it. */
export async function draftForm(
  room: string,
  form: string,
  added: readonly FormComponent[],
): Promise<string> {
  const designer = await loginAs('designer');
  const draft = { title: '增加字段', note: '' };
  const { id } = await designer.post(`/designer/processes/${room}/drafts`, draft);
  const { files } = await designer.get(`/designer/drafts/${id}`);
  const file = files.find(({ path }: any) => path === `forms/${form}.form`);
  const schema = JSON.parse(file.content) as FormSchema;
  file.content = JSON.stringify({ ...schema, components: [...schema.components, ...added] }, null, 2);
  await designer.put(`/designer/drafts/${id}`, { revision: 1, files });
  return id;
}

/** Publishes a process with fields added to one of its forms. */
export async function publishForm(
  room: string,
  form: string,
  added: readonly FormComponent[],
): Promise<void> {
  const designer = await loginAs('designer');
  const id = await draftForm(room, form, added);
  const { revision } = await designer.get(`/designer/drafts/${id}`);
  await designer.post(`/designer/drafts/${id}/submit`, { revision });
  const { version } = await (
    await loginAs('publisher')
  ).post(`/designer/drafts/${id}/publish`, { reason: '增加字段' });
  await inForce(room, version);
}

/** Publishes a process with a step, or anything else that its diagram says, called otherwise. */
export async function publishRenamed(room: string, from: string, to: string): Promise<void> {
  const designer = await loginAs('designer');
  const draft = { title: '改名', note: '' };
  const { id } = await designer.post(`/designer/processes/${room}/drafts`, draft);
  const { files } = await designer.get(`/designer/drafts/${id}`);
  const file = files.find(({ path }: any) => path === `${room}.bpmn`);
  if (!file.content.includes(`name="${from}"`)) throw new Error(`nothing of ${room} is called ${from}`);
  file.content = file.content.replace(`name="${from}"`, `name="${to}"`);
  const { revision } = await designer.put(`/designer/drafts/${id}`, { revision: 1, files });
  await designer.post(`/designer/drafts/${id}/submit`, { revision });
  const publisher = await loginAs('publisher');
  const { version } = await publisher.post(`/designer/drafts/${id}/publish`, { reason: '改名' });
  await inForce(room, version);
}

/** The product's own files are in use again. */
export async function unpublish(room: string): Promise<void> {
  if ((await versionsOf(room)).find(({ inUse }: any) => inUse).origin === 'repository') return;
  const { version } = await (
    await loginAs('publisher')
  ).post(`/designer/processes/${room}/roll-back`, { version: 0, reason: '恢复' });
  await inForce(room, version);
}
