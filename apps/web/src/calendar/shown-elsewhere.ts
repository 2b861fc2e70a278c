/** Beginnings of the query keys of whatever shows days that may have moved. */
export const SHOWN_ELSEWHERE = ['calendar', 'inbox', 'task', 'petition', 'board', 'petitions'];
