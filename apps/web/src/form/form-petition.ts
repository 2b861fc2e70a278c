import { createContext } from 'react';

/** Id of the petition whose task a form belongs to; empty outside of a task. */
export const FormPetition = createContext('');
