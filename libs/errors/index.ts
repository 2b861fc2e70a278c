export * from './domain-error';
export * from './messages';
