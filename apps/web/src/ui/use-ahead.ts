import { startTransition, useRef, useState } from 'react';

/**
 * For a control whose working part is loaded when the reader comes near it: until it is there a stand-in shows, which gets
 * `standIn`. The part takes over the focus where the stand-in had it.
 */
export function useAhead() {
  const [near, setNear] = useState(false);
  const focused = useRef(false);
  // What is shown stays until the part can take its place.
  const come = () => startTransition(() => setNear(true));
  return {
    near,
    come,
    focused,
    standIn: {
      onPointerEnter: come,
      onFocus: () => {
        focused.current = true;
        come();
      },
      onBlur: () => {
        focused.current = false;
      },
    },
  };
}
