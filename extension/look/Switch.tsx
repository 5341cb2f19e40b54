import type { ComponentChildren } from 'preact';

interface SwitchProps {
  on: boolean;
  disabled?: boolean;
  /** Id of a sentence that says more. */
  describedBy?: string;
  children: ComponentChildren;
  change(on: boolean): void;
}

/** An on/off switch with its label at the start of the line. */
export function Switch({ on, disabled = false, describedBy, children, change }: SwitchProps) {
  return (
    <label class="switch">
      <span>{children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={describedBy}
        disabled={disabled}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </label>
  );
}
