import type { Plugin } from 'vite';

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*'antd';/g;

/**
 * Turns `import { Button } from 'antd'` into `import Button from 'antd/es/button'`. Through the package's front door all
 * of its parts that any page uses end up in one chunk; so each page loads its own.
 */
export function antdByPart(): Plugin {
  return {
    name: 'antd-by-part',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/apps/web/src/') || !IMPORT.test(code)) return null;
      return code.replace(IMPORT, (_, names: string) => names.split(',').map(importPart).join(''));
    },
  };
}

function importPart(specifier: string): string {
  const name = specifier.trim();
  if (name === '' || name.startsWith('type ')) return name ? `import { ${name} } from 'antd';` : '';
  const part = name.replace(/[a-z](?=[A-Z])/g, '$&-').toLowerCase();
  return `import ${name} from 'antd/es/${part}';`;
}
