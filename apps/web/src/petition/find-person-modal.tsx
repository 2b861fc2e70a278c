import { useMutation } from '@tanstack/react-query';
import { Alert, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ProblemAlert } from '../ui/problem-alert';
import { FoundPeople } from './found-people';
import { PetitionTable } from './petition-table';
import { OWN_COLUMNS, usePetitionColumns } from './use-petition-columns';

interface Props {
  open: boolean;
  onClose: () => void;
}

/** Finds a person's petitions by a whole value, which stays out of the address; says that the search goes on record. */
export function FindPersonModal({ open, onClose }: Props) {
  const { t } = useTranslation();
  const find = useMutation({
    mutationFn: (value: string) =>
      call(api.POST('/api/petitions/find-person', { body: { value, limit: 100 } })),
  });
  const search = (text: string) => {
    if (text.trim()) find.mutate(text.trim());
  };
  const rows = find.data?.items;
  const columns = usePetitionColumns().filter(({ name }) => OWN_COLUMNS.includes(name));
  return (
    <Modal
      open={open}
      title={t('petition:findPerson.title')}
      footer={null}
      width={960}
      onCancel={onClose}
      afterClose={find.reset}
      destroyOnHidden
    >
      <Alert type="info" showIcon title={t('petition:findPerson.warning')} style={{ marginBottom: 16 }} />
      <Input.Search
        autoFocus
        maxLength={60}
        enterButton={t('petition:findPerson.search')}
        loading={find.isPending}
        placeholder={t('petition:findPerson.value')}
        aria-label={t('petition:findPerson.value')}
        onSearch={search}
        style={{ marginBottom: 16 }}
      />
      <ProblemAlert error={find.error} />
      <div aria-live="polite">
        {rows?.length === 0 ? t('petition:findPerson.none') : null}
        {rows && rows.length > 0 ? (
          <PetitionTable
            rows={rows}
            columns={columns}
            note={({ people }) => <FoundPeople people={people} />}
          />
        ) : null}
        {find.data?.nextCursor ? t('petition:findPerson.more') : null}
      </div>
    </Modal>
  );
}
