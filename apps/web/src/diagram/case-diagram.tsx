import './diagram.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramQuery } from '../petition/queries';
import { QueryState } from '../ui/query-state';
import { CaseProcesses } from './case-processes';
import { ProcessDiagram } from './process-diagram';
import { StepList } from './step-list';

/** Where a case stands: as a picture, and as a list of its steps that can be read aloud. */
export default function CaseDiagram({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const [instance, setInstance] = useState<string>();
  const query = useQuery(diagramQuery(petitionId, instance));
  const diagram = query.data;
  return (
    <QueryState query={query}>
      {diagram ? (
        <>
          <section className="pd-card" aria-labelledby="diagram-picture">
            <div className="pd-card__head">
              <h2 id="diagram-picture">{t('petition:diagram.picture')}</h2>
              <ul className="pd-legend">
                <li className="pd-legend__active">{t('petition:diagram.active')}</li>
                <li className="pd-legend__done">{t('petition:diagram.completed')}</li>
                <li className="pd-legend__incident">{t('petition:diagram.incident')}</li>
              </ul>
            </div>
            <CaseProcesses diagram={diagram} onChoose={setInstance} />
            <ProcessDiagram diagram={diagram} onOpen={setInstance} />
          </section>
          <section className="pd-card" aria-labelledby="diagram-steps">
            <h2 id="diagram-steps">{t('petition:diagram.steps')}</h2>
            <StepList diagram={diagram} onOpen={setInstance} />
          </section>
        </>
      ) : null}
    </QueryState>
  );
}
