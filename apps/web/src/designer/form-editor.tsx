import { Input } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../form/schema';
import { loadTexts } from '../i18n/index';
import { type Language, LANGUAGES } from '../i18n/language';
import { AddedField } from './added-field';
import { FieldPalette } from './field-palette';
import { type Addable, addedOf, withField, withMoved, withoutField, withSetting } from './form-fields';
import { type Part, textsOf, withText } from './form-texts';

const TaskForm = lazy(() => import('../form/task-form'));

interface Props {
  /** The form's file as it was opened. */
  content: string;
  readOnly: boolean;
  onChange: (content: string) => void;
}

/**
 * A form's texts in both languages beside the form as it will look. Which fields the step has is decided by what completing it
 * does; beside them, fields can be added that are kept with the case and change nothing else.
 */
export default function FormEditor({ content, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const [schema, setSchema] = useState<Part>(() => JSON.parse(content) as Part);
  const own = useRef(content);
  useEffect(() => {
    if (content === own.current) return;
    own.current = content;
    setSchema(JSON.parse(content) as Part);
  }, [content]);
  const parts = useMemo(() => textsOf(schema), [schema]);
  const added = useMemo(() => addedOf(schema), [schema]);
  const keep = (next: Part) => {
    own.current = `${JSON.stringify(next, null, 2)}\n`;
    setSchema(next);
    onChange(own.current);
  };
  const change = (at: readonly (string | number)[], value: string) => keep(withText(schema, at, value));
  const add = async (kind: Addable) => {
    await Promise.all(LANGUAGES.map(loadTexts));
    const name = (lng: Language) => t(`designer:form.kind.${kind}`, { lng });
    keep(withField(schema, kind, { zh: name('zh-CN'), en: name('en') }));
  };
  return (
    <div className="pd-formeditor">
      <div className="pd-formeditor__texts">
        {parts.map((part) => (
          <fieldset key={part.id} disabled={readOnly}>
            <legend className="pd-small pd-muted">
              {part.id}
              {added.has(part.id) ? <span className="pd-tag">{t('designer:form.added')}</span> : null}
            </legend>
            {part.texts.map(({ at, what, language, value }) => {
              const label = `${t(`designer:form.${what}`)} · ${t(`designer:form.${language}`)}`;
              return (
                <label key={at.join('.')} className="pd-formeditor__text">
                  <span className="pd-small">{label}</span>
                  <Input.TextArea
                    autoSize
                    value={value}
                    maxLength={500}
                    disabled={readOnly}
                    aria-label={`${part.id} ${label}`}
                    onChange={(event) => change(at, event.target.value)}
                  />
                </label>
              );
            })}
            {added.has(part.id) ? (
              <AddedField
                part={added.get(part.id)!}
                disabled={readOnly}
                onSet={(path, value) => keep(withSetting(schema, part.id, path, value))}
                onMove={(by) => keep(withMoved(schema, part.id, by))}
                onRemove={() => keep(withoutField(schema, part.id))}
              />
            ) : null}
          </fieldset>
        ))}
        <FieldPalette disabled={readOnly} onAdd={(kind) => void add(kind)} />
      </div>
      <section className="pd-formeditor__preview" aria-label={t('designer:form.preview')}>
        <h3>{t('designer:form.preview')}</h3>
        <Suspense fallback={<p className="pd-muted">{t('common:loading')}</p>}>
          <TaskForm
            schema={schema as unknown as FormSchema}
            initial={{}}
            readOnly={false}
            label={t('designer:form.preview')}
            onChange={() => undefined}
            ref={null}
          />
        </Suspense>
      </section>
    </div>
  );
}
