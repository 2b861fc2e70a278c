/** A shortcut as the help sheet shows it; its text is below `keys:does`. */
export interface Shortcut {
  /** Pressed one after the other; `mod` is Ctrl, or ⌘ on a Mac. */
  keys: readonly string[];
  does: string;
}

/** Where `g` and a letter lead. */
export const GO_TO: Readonly<Record<string, string>> = {
  i: '/inbox',
  p: '/petitions',
  m: '/meetings',
  r: '/register',
  b: '/board',
};

/** Every shortcut of the staff pages, by the place where it works. */
export const SHORTCUTS: Readonly<Record<'anywhere' | 'list' | 'task' | 'case', readonly Shortcut[]>> = {
  anywhere: [
    { keys: ['mod+k'], does: 'palette' },
    { keys: ['?'], does: 'help' },
    { keys: ['z'], does: 'undo' },
    ...Object.keys(GO_TO).map((letter) => ({ keys: ['g', letter], does: `go.${letter}` })),
  ],
  list: [
    { keys: ['/'], does: 'search' },
    { keys: ['j'], does: 'down' },
    { keys: ['k'], does: 'up' },
    { keys: ['Enter'], does: 'open' },
    { keys: ['x'], does: 'mark' },
  ],
  task: [
    { keys: ['c'], does: 'claim' },
    { keys: ['b'], does: 'sendBack' },
    { keys: ['mod+Enter'], does: 'submit' },
    { keys: ['alt+p'], does: 'phrases' },
    { keys: ['mod+p'], does: 'print' },
  ],
  case: [
    { keys: ['f'], does: 'follow' },
    { keys: ['mod+p'], does: 'print' },
  ],
};
