export * from './attachment.entity';
export * from './document.entity';
export * from './dossier-entry.entity';
export * from './interest.entity';
export * from './notice.entity';
export * from './petition.entity';
export * from './petitioner.entity';
export * from './rating.entity';
