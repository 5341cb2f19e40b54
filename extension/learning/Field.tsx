import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  name: string;
  value?: string;
  help?: string;
  type?: 'text' | 'date' | 'time' | 'number';
  /** More than one makes it a field for sentences. */
  lines?: number;
  required?: boolean;
  longest?: number;
  least?: number;
  most?: number;
  /** What may be chosen instead of typed. */
  offers?: readonly string[];
}

/** Browsers let people type years of six digits. */
const lastDay = '9999-12-31';

/** A label, a field of a form, and what helps to fill it in. */
export function Field(props: FieldProps) {
  const { label, name, value = '', help, type = 'text', lines = 1, required = false, longest = 4000, offers } = props;
  const id = useId();
  const common = {
    id,
    name,
    class: 'field',
    defaultValue: value,
    required,
    dir: type === 'text' ? 'auto' : undefined,
    'aria-describedby': help === undefined ? undefined : `${id}-help`,
  } as const;
  return (
    <div class={type === 'text' ? 'labelled' : 'labelled short'}>
      <label for={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...common} rows={lines} maxLength={longest} />
      ) : (
        <input
          {...common}
          type={type}
          // Blanks alone are nothing that anybody could read again.
          pattern={required && type === 'text' ? '.*\\S.*' : undefined}
          maxLength={type === 'text' ? longest : undefined}
          min={props.least}
          max={type === 'date' ? lastDay : props.most}
          list={offers === undefined ? undefined : `${id}-offers`}
          autocomplete="off"
        />
      )}
      {offers !== undefined && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} class="small quiet">
          {help}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  name: string;
  options: readonly { value: Value; label: ComponentChildren }[];
  /** What is chosen at first; nothing unless given. */
  value?: Value;
  choose?: (value: Value) => void;
}

/** One of a few. */
export function Choice<Value extends string>({ legend, name, options, value, choose }: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              required
              defaultChecked={option.value === value}
              onChange={() => choose?.(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
