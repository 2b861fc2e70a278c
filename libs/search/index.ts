export { findCases } from './find-cases';
export type { Search } from './search';
export { type FoundText, outcomeOf, type SearchOutcome, TEXT_SOURCES, type TextSource } from './found-texts';
export { searchCondition } from './term-sql';
export type { Piece } from './excerpt';
