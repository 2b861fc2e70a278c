import CaretDownOutlined from '@ant-design/icons/CaretDownOutlined';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { type TreeLine, treeStep } from './tree-keys';
import { asTree } from './units';

interface Props {
  units: readonly Unit[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** The units as a tree: with a keyboard, a screen reader, a finger. */
export function UnitTree({ units, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const lines = useMemo(() => linesOf(units, shut, localized), [units, shut, localized]);
  const current = lines.some(({ id }) => id === at)
    ? at
    : (lines.find(({ id }) => id === chosen) ?? lines[0])?.id;
  const toggle = (id: string, close: boolean) =>
    setShut((known) => new Set(close ? [...known, id] : [...known].filter((one) => one !== id)));
  const press = (event: KeyboardEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(id);
      return;
    }
    const step = treeStep(lines, id, event.key);
    if (!step) return;
    event.preventDefault();
    if ('focus' in step) {
      setAt(step.focus);
      list.current?.querySelector<HTMLElement>(`[data-unit="${step.focus}"]`)?.focus();
    } else if ('expand' in step) toggle(step.expand, false);
    else toggle(step.collapse, true);
  };
  return (
    <ul className="pd-tree" role="tree" aria-label={t('people:units.title')} ref={list}>
      {lines.map((line) => (
        <li
          key={line.id}
          role="treeitem"
          data-unit={line.id}
          className="pd-tree__item"
          aria-level={line.depth + 1}
          aria-setsize={line.size}
          aria-posinset={line.place}
          aria-expanded={line.expanded}
          aria-selected={line.id === chosen}
          tabIndex={line.id === current ? 0 : -1}
          style={{ paddingInlineStart: 8 + line.depth * 22 }}
          onFocus={() => setAt(line.id)}
          onClick={() => onChoose(line.id)}
          onKeyDown={(event) => press(event, line.id)}
        >
          {line.expanded === undefined ? (
            <span className="pd-tree__fold" />
          ) : (
            <span
              className="pd-tree__fold"
              aria-hidden
              onClick={(event) => {
                event.stopPropagation();
                toggle(line.id, line.expanded === true);
              }}
            >
              <CaretDownOutlined rotate={line.expanded ? 0 : -90} />
            </span>
          )}
          <span>{line.name}</span>
          {line.active ? null : <span className="pd-tag">{t('people:units.closed')}</span>}
        </li>
      ))}
    </ul>
  );
}

interface Line extends TreeLine {
  active: boolean;
  /** Siblings, itself too, and its place among them. */
  size: number;
  place: number;
}

function linesOf(
  units: readonly Unit[],
  shut: ReadonlySet<string>,
  localized: (name: Unit['name']) => string,
): Line[] {
  const tree = asTree(units);
  const hidden = new Set<string>();
  return tree.flatMap((unit) => {
    if (unit.parentId && (hidden.has(unit.parentId) || shut.has(unit.parentId))) {
      hidden.add(unit.id);
      return [];
    }
    const siblings = tree.filter(({ parentId }) => parentId === unit.parentId);
    const isBranch = tree.some(({ parentId }) => parentId === unit.id);
    return {
      id: unit.id,
      parentId: unit.parentId,
      depth: unit.depth,
      name: localized(unit.name),
      active: unit.active,
      expanded: isBranch ? !shut.has(unit.id) : undefined,
      size: siblings.length,
      place: siblings.findIndex(({ id }) => id === unit.id) + 1,
    };
  });
}
