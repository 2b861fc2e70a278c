import '../styles/entry.css';
import '../petition/petition.css';
import '../styles/lights.css';
import './track.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Credentials } from '../api/types';
import { DesignProvider } from '../app/design-provider';
import { usePageTitle } from '../ui/page-head';
import { TrackForm } from './track-form';
import { TrackedPetition } from './tracked-petition';

/** A petitioner looks up their petition; number and code stay in memory, never in an address. */
export function Component() {
  const { t } = useTranslation();
  usePageTitle(t('public:track.title'));
  const [credentials, setCredentials] = useState<Credentials>();
  const track = useMutation({
    mutationFn: (body: Credentials) => call(api.POST('/api/public/track', { body })),
    onSuccess: (_, body) => setCredentials(body),
  });
  const leave = () => {
    setCredentials(undefined);
    track.reset();
  };
  return (
    <DesignProvider audience="public">
      {credentials && track.data ? (
        <TrackedPetition
          petition={track.data}
          credentials={credentials}
          onChanged={() => track.mutate(credentials)}
          onLeave={leave}
        />
      ) : (
        <TrackForm error={track.error} pending={track.isPending} onSubmit={(body) => track.mutate(body)} />
      )}
    </DesignProvider>
  );
}
