import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver';
import { projectRoot } from '#libs/project/root';
import { ProcessUnreadable, readBpmn } from './bpmn/read-bpmn';
import { type Finding, finding } from './finding';
import { lintMessages } from './lint-messages';

/** The engine's version, in the name that the plugin has for it. */
export const engineRules = 'camunda-cloud-8-5';

const config = {
  extends: [`plugin:camunda-compat/${engineRules}`, 'bpmnlint:recommended'],
  rules: {
    // A joining gateway needs no name; what decides is checked by the contract's own rules.
    'label-required': 'off',
    // A task that two flows lead to reads better than one more gateway before it.
    'fake-join': 'off',
    // A question that is asked again after something new has come is one question, drawn once.
    'no-gateway-join-fork': 'off',
  },
};

/**
 * What bpmnlint finds: drawing mistakes, and what the engine's version does not support. Rules and
 * plugins are found by Node's resolution from the project's folder, whatever the working directory.
 */
export async function lintProcess(xml: string): Promise<Finding[]> {
  const linter = new Linter({
    config,
    resolver: new NodeResolver({ require: createRequire(join(projectRoot, 'package.json')) }),
  });
  try {
    const results = await linter.lint(await readBpmn(xml));
    return Object.entries(results).flatMap(([name, reports]) =>
      reports.map((report) => {
        const found = finding(
          'bpmnlint',
          report.id ?? null,
          { name, detail: report.message },
          report.category === 'error' || report.category === 'rule-error' ? 'error' : 'warning',
        );
        const asked = lintMessages[name];
        const zh = asked ? `${report.id ?? ''}：${asked}` : found.message.zh;
        return { ...found, rule: `bpmnlint.${name}`, message: { ...found.message, zh } };
      }),
    );
  } catch (error) {
    if (error instanceof ProcessUnreadable)
      return [finding('process.unreadable', null, { reason: error.reason })];
    throw error;
  }
}
