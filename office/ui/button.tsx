import { type MouseEvent, type ReactNode, useId } from 'react';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

/**
 * A button. When it cannot be used yet it stays reachable and says why, underneath, instead of only being grey.
 */
export const Button = ({
  children,
  onPress,
  look = 'secondary',
  busy = false,
  reason = null,
  type = 'button',
  label,
}: {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: Look;
  readonly busy?: boolean;
  readonly reason?: string | null;
  readonly type?: 'button' | 'submit';
  readonly label?: string;
}) => {
  const id = useId();
  const closed = busy || reason !== null;
  const press = (event: MouseEvent): void => {
    // A form is not sent by a button that says why it cannot be used.
    if (closed) event.preventDefault();
    else onPress?.();
  };
  return (
    <span className="button-place">
      <button
        className={`button ${look}`}
        type={type}
        aria-disabled={closed || undefined}
        aria-busy={busy || undefined}
        aria-label={label}
        aria-describedby={reason === null ? undefined : id}
        onClick={press}
      >
        {children}
      </button>
      {reason !== null && (
        <span className="reason" id={id}>
          {reason}
        </span>
      )}
    </span>
  );
};
