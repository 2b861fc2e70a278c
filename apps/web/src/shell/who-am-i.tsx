import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, call, setCsrfToken } from '../api/client';
import { useLocalized } from '../i18n/localized';
import type { Language } from '../i18n/language';
import { LookChoiceField } from '../look/look-choice';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { LanguageSwitch } from '../ui/language-switch';

/** Name, unit and role of the signed-in person, and what they can do with their account. */
export function WhoAmI({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const me = useMe();
  const navigate = useNavigate();
  const logout = useMutation({
    mutationFn: () => call(api.POST('/api/auth/logout')),
    onSettled: (ended) => {
      setCsrfToken(undefined);
      if (ended?.providerUrl) window.location.assign(ended.providerUrl);
      else void navigate('/login');
    },
  });
  const keepLanguage = (locale: Language) =>
    void call(api.POST('/api/auth/locale', { body: { locale } })).catch(() => undefined);
  const units = new Map<string, string[]>();
  for (const post of me.posts) {
    const unit = localized(post.unitName);
    units.set(unit, [...(units.get(unit) ?? []), localized(post.roleName)]);
  }
  return (
    <section className="pd-who" aria-label={t('shell:account')}>
      <p className="pd-who__name">{localized({ zh: me.displayName, en: me.displayNameEn })}</p>
      {[...units].map(([unit, roles]) => (
        <p key={unit} className="pd-who__posts">
          {unit} · {roles.join(t('common:comma'))}
        </p>
      ))}
      <LookChoiceField />
      <div className="pd-who__actions">
        <LanguageSwitch onChange={keepLanguage} />
        {can(me, 'task.work') ? (
          <Link to="/account/absence" onClick={onNavigate}>
            {t('shell:absence')}
          </Link>
        ) : null}
        <Link to="/account" onClick={onNavigate}>
          {t('shell:account')}
        </Link>
        <button type="button" className="pd-linkbutton" onClick={() => logout.mutate()}>
          {t('shell:signOut')}
        </button>
      </div>
    </section>
  );
}
