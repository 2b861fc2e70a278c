import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { FieldBridge } from './field-bridge';
import { OfficeControl } from './office-control';

/** Draws each of the office's own fields in the place that form-js gave it. */
export function OfficeFieldPortals({ bridge }: { bridge: FieldBridge }) {
  const fields = useSyncExternalStore(bridge.subscribe, bridge.getSnapshot);
  return fields.map((field) => createPortal(<OfficeControl shown={field} />, field.node, field.domId));
}
