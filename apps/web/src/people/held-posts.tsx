import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { PostHistoryModal } from './post-history-modal';
import { useRoleName } from './use-role-name';

/** The posts of a person, with the days that say something, and the way to those that they held. */
export function HeldPosts({ person }: { person: Person }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const roleName = useRoleName();
  const dates = useDates();
  const [asked, setAsked] = useState(false);
  const day = (iso: string) => dates.day(`${iso}T00:00:00+08:00`);
  const name = (post: Person['posts'][number]) => `${localized(post.unitName)} · ${roleName(post.role)}`;
  return (
    <>
      {person.posts.map((post) => (
        <div key={post.id}>
          {name(post)}
          {post.until ? (
            <span className="pd-muted"> {t('people:untilDay', { day: day(post.until) })}</span>
          ) : null}
        </div>
      ))}
      {person.coming.map((post) => (
        <div key={post.id} className="pd-muted">
          {post.until
            ? t('people:comingUntil', { post: name(post), from: day(post.from), until: day(post.until) })
            : t('people:coming', { post: name(post), from: day(post.from) })}
        </div>
      ))}
      <Button type="link" size="small" className="pd-people__history" onClick={() => setAsked(true)}>
        {t('people:history.action')}
        <span className="pd-hidden">{person.displayName}</span>
      </Button>
      {asked ? <PostHistoryModal person={person} onClose={() => setAsked(false)} /> : null}
    </>
  );
}
