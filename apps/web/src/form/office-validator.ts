import i18next from 'i18next';
import { fieldMessages } from './field-messages';
import type { FormComponentSchema } from './schema';

interface FormFieldRegistry {
  get(id: string): FormComponentSchema | undefined;
}

/** Stands in for form-js' own validator, whose messages exist in English only. */
export class OfficeValidator {
  static $inject = ['formFieldRegistry'];

  constructor(private readonly formFieldRegistry: FormFieldRegistry) {}

  validateFieldInstance({ id }: { id: string }, value: unknown): string[] {
    const field = this.formFieldRegistry.get(id);
    return field ? this.validateField(field, value) : [];
  }

  validateField(field: FormComponentSchema, value: unknown): string[] {
    return fieldMessages(field, value).map(({ key, limit }) => i18next.t(`form:rule.${key}`, { limit }));
  }
}
