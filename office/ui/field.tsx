import { type ReactNode, useId } from 'react';

// Plain fields of the platform: label, hint and error belong to the field for everybody.

type Common = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
};

const Around = ({
  label,
  hint,
  error,
  id,
  children,
}: Common & { readonly id: string; readonly children: ReactNode }) => (
  <div className={error ? 'field wrong' : 'field'}>
    <label htmlFor={id}>{label}</label>
    {hint && (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p className="error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {children}
  </div>
);

const described = (id: string, { hint, error }: Common) => ({
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
});

type Typed = Common & { readonly value: string; readonly onChange: (value: string) => void };

export const TextInput = (
  props: Typed & {
    readonly kind?: 'text' | 'search' | 'date' | 'password';
    readonly mode?: 'text' | 'numeric';
    readonly autoComplete?: string;
    readonly max?: number;
    readonly short?: boolean;
    readonly onBlur?: () => void;
  },
) => {
  const id = useId();
  return (
    <Around {...props} id={id}>
      <input
        id={id}
        className={props.short ? 'short' : undefined}
        type={props.kind ?? 'text'}
        inputMode={props.mode}
        autoComplete={props.autoComplete ?? 'off'}
        maxLength={props.max}
        spellCheck={false}
        value={props.value}
        onChange={(e) => props.onChange(e.target.value)}
        onBlur={props.onBlur}
        {...described(id, props)}
      />
    </Around>
  );
};

export const TextArea = (props: Typed & { readonly rows?: number; readonly max?: number }) => {
  const id = useId();
  return (
    <Around {...props} id={id}>
      <textarea
        id={id}
        rows={props.rows ?? 3}
        maxLength={props.max}
        value={props.value}
        onChange={(e) => props.onChange(e.target.value)}
        {...described(id, props)}
      />
    </Around>
  );
};

export type Choice = { readonly value: string; readonly text: string; readonly hint?: string };

export const Select = (props: Typed & { readonly choices: readonly Choice[]; readonly empty?: string }) => {
  const id = useId();
  return (
    <Around {...props} id={id}>
      <select
        id={id}
        value={props.value}
        onChange={(e) => props.onChange(e.target.value)}
        {...described(id, props)}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </Around>
  );
};

export const Radios = ({
  label,
  hint,
  choices,
  value,
  onChange,
  inline = false,
}: Common & {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly inline?: boolean;
}) => {
  const id = useId();
  return (
    <fieldset className={inline ? 'choices inline' : 'choices'}>
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.text}
            {choice.hint && <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

export const Checkbox = ({
  label,
  checked,
  onChange,
  hint,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
}) => (
  <label className="choice">
    <input type="checkbox" checked={checked} onChange={(e) => onChange(e.target.checked)} />
    <span>
      {label}
      {hint && <small>{hint}</small>}
    </span>
  </label>
);

export const Checkboxes = ({
  label,
  hint,
  choices,
  values,
  onChange,
}: Common & {
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) => (
  <fieldset className="choices inline">
    <legend>{label}</legend>
    {hint && <p className="hint">{hint}</p>}
    {choices.map(({ value, text }) => (
      <Checkbox
        key={value}
        label={text}
        checked={values.includes(value)}
        onChange={(on) => onChange(on ? [...values, value] : values.filter((v) => v !== value))}
      />
    ))}
  </fieldset>
);
