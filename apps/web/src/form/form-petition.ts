import { createContext } from 'react';

/** Id of the petition whose task a form belongs to; empty outside of a task. */
export const FormPetition = createContext('');

/** Id of the joint meeting whose task a form belongs to; empty for a task of a petition. */
export const FormMeeting = createContext('');

/** Key of the task that a form belongs to; empty outside of a task. */
export const FormTask = createContext('');
