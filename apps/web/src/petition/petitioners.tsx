import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PetitionView, Revealed } from '../api/types';
import { RevealModal } from './reveal-modal';

/** Who raised the matter; masked until somebody gives a reason to see more. */
export function Petitioners({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<Revealed[]>([]);
  if (petition.anonymous) return <p className="pd-muted">{t('petition:anonymous')}</p>;
  const shown = (ordinal: number) => revealed.find((person) => person.ordinal === ordinal);
  return (
    <>
      <ul className="pd-parties">
        {petition.petitioners.map((person) => {
          const real = shown(person.ordinal);
          return (
            <li key={person.ordinal}>
              <strong>{real?.name ?? person.nameMasked}</strong>
              <span className="pd-tag">{t(`common:kind.${person.kind}`)}</span>
              {person.withdrawnAt ? <span className="pd-tag">{t('joint:hasWithdrawn')}</span> : null}
              <dl>
                <Fact label={t('petition:phone')} value={real?.phone ?? person.phoneMasked} />
                <Fact label={t('petition:idNumber')} value={real?.idNumber ?? person.idNumberMasked} />
                <Fact label={t('petition:address')} value={real?.address ?? person.addressMasked} />
              </dl>
            </li>
          );
        })}
      </ul>
      {petition.actions.includes('reveal') && revealed.length === 0 ? (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('petition:reveal.action')}
        </Button>
      ) : null}
      {petition.actions.includes('reissue-code') ? (
        <p>
          <Link to={`/petitions/${petition.id}/query-code`}>{t('reissue:open')}</Link>
        </p>
      ) : null}
      <RevealModal
        petitionId={petition.id}
        open={asking}
        onClose={() => setAsking(false)}
        onRevealed={(values) => {
          setRevealed(values);
          setAsking(false);
        }}
      />
    </>
  );
}

function Fact({ label, value }: { label: string; value: string | null | undefined }) {
  if (!value) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd className="pd-number">{value}</dd>
    </div>
  );
}
