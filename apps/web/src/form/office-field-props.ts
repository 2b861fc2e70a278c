/** What a control of the office's own gets whose value is a text. */
export interface OfficeFieldProps {
  id: string;
  disabled: boolean;
  status?: 'error';
  label: string;
  value: string | undefined;
  onChange: (value: string | null) => void;
  onBlur: () => void;
  /** Ids of what says more of the field: its hint, and what is wrong with it. */
  'aria-describedby'?: string;
}
