/** What a field of each kind says. A choice may be a text, a number or a yes or no. */
interface ValueOf {
  textfield: string;
  textarea: string;
  datetime: string;
  number: number;
  checkbox: boolean;
  radio: string | number | boolean;
  select: string | number | boolean;
  checklist: readonly unknown[];
  taglist: readonly unknown[];
  /** Id of a member of the staff. */
  person: string;
  /** Fen. */
  money: number;
  /** Id of a file of the case. */
  file: string;
  /** Id of another case. */
  'case-reference': string;
}

type Fields = Readonly<Record<string, string>>;

/** What the form of each user task says, from the kinds of its fields as the generated contract names them. */
export type FormValues<Tasks extends Readonly<Record<string, { readonly fields: Fields }>>> = {
  [Task in keyof Tasks]: {
    [Field in keyof Tasks[Task]['fields']]?: Tasks[Task]['fields'][Field] extends keyof ValueOf
      ? ValueOf[Tasks[Task]['fields'][Field]]
      : never;
  };
};
