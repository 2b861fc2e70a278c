import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Behalf } from '../absence/behalf';
import type { TimelineEntry } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useUnitName } from '../people/use-unit-name';
import { useDates } from '../time/format';
import { useCitationName } from './use-citation-name';

/** Parts of an entry that people read; the rest of its data is for the record only. */
const TOLD = [
  'toUnitId',
  'toPerson',
  'urged',
  'coSigner',
  'receiptNumber',
  'meetingNumber',
  'reason',
  'grounds',
  'what',
  'resolved',
  'instruction',
  'report',
  'article',
  'comment',
  'text',
  'pdfSha256',
] as const;

interface Props {
  entry: TimelineEntry;
  /** The case that it is of, when that is not the one whose page this is. */
  other?: { id: string; receiptNumber: string } | undefined;
}

/** One entry of the dossier. */
export function TimelineItem({ entry, other }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const articleName = useCitationName();
  const unitName = useUnitName();
  const wording = (part: (typeof TOLD)[number], value: string) => {
    if (part === 'article') return articleName(value);
    return part === 'toUnitId' ? unitName(value) : value;
  };
  const who = entry.actor ?? t(`petition:actor.${entry.actorKind}`);
  return (
    <li>
      <time className="pd-number" dateTime={String(entry.at)}>
        {dates.full(entry.at)}
      </time>
      <div>
        <strong>{localized(entry.title)}</strong> <span className="pd-muted">{who}</span>{' '}
        <Behalf of={entry.onBehalfOf ? { displayName: entry.onBehalfOf } : null} />
        {other ? (
          <Link className="pd-tag pd-number" to={`/petitions/${other.id}`}>
            {other.receiptNumber}
          </Link>
        ) : null}
        {TOLD.map((part) =>
          typeof entry.data[part] === 'string' && entry.data[part] ? (
            <p key={part} className="pd-pre pd-small">
              {t(`petition:told.${part}`)}
              {t('common:colon')}
              {wording(part, String(entry.data[part]))}
            </p>
          ) : null,
        )}
      </div>
    </li>
  );
}
