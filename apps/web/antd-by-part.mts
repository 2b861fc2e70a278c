import type { Plugin } from 'vite';

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*'antd';/g;

/** Parts whose simple form is a module of its own; the front of their folder has all their other forms as well. */
const SIMPLE = ['Input', 'Checkbox'];

/**
 * Modules of Ant Design's own that everything needs, and that take in much more by a front door: what they say instead. A build
 * fails when one of them no longer says what is replaced.
 */
const SHORTER: readonly { file: string; from: string; to: string }[] = [
  {
    // Every field asks whether it stands in a form; the form itself is only for those that do.
    file: '/antd/es/form/context.js',
    from: "import { FormProvider as RcFormProvider } from '@rc-component/form';",
    to: "import { FormProvider as RcFormProvider } from '@rc-component/form/es/FormContext';",
  },
  {
    // One tooltip that moves from place to place, which no page asks for (`tooltip={{ unique: true }}`).
    file: '/antd/es/config-provider/index.js',
    from: "import UniqueProvider from '../tooltip/UniqueProvider';",
    to: 'const UniqueProvider = React.Fragment;',
  },
];

/**
 * Turns `import { Button } from 'antd'` into `import Button from 'antd/es/button'`. Through the package's front door all
 * of its parts that any page uses end up in one chunk; so each page loads its own.
 */
export function antdByPart(): Plugin {
  return {
    name: 'antd-by-part',
    enforce: 'pre',
    transform(code, id) {
      const shorter = SHORTER.find(({ file }) => id.endsWith(file));
      if (shorter) return shorten(code, shorter);
      if (!id.includes('/apps/web/src/') || !code.includes("'antd'")) return null;
      return code.replace(IMPORT, (_, names: string) =>
        names
          .split(',')
          .map((name) => importPart(name, code))
          .join(''),
      );
    },
  };
}

function shorten(code: string, { file, from, to }: (typeof SHORTER)[number]): string {
  if (!code.includes(from)) throw new Error(`${file} no longer has: ${from}`);
  return code.replace(from, to);
}

function importPart(specifier: string, code: string): string {
  const name = specifier.trim();
  if (name === '' || name.startsWith('type ')) return name ? `import { ${name} } from 'antd';` : '';
  const part = name.replace(/[a-z](?=[A-Z])/g, '$&-').toLowerCase();
  const alone = SIMPLE.includes(name) && !new RegExp(`\\b${name}\\.`).test(code);
  return `import ${name} from 'antd/es/${part}${alone ? `/${name}` : ''}';`;
}
