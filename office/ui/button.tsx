import { type ReactNode, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

/**
 * A button. When it cannot be used yet it says why, underneath, instead of only being grey.
 */
export const Button = ({
  children,
  onPress,
  look = 'secondary',
  busy = false,
  reason = null,
  type = 'button',
  label,
  pressed,
}: {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: Look;
  readonly busy?: boolean;
  readonly reason?: string | null;
  readonly type?: 'button' | 'submit';
  readonly label?: string;
  readonly pressed?: boolean;
}) => {
  const id = useId();
  return (
    <span className="button-place">
      <AriaButton
        className={`button ${look}`}
        type={type}
        isDisabled={reason !== null}
        isPending={busy}
        {...(onPress === undefined ? {} : { onPress })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(reason === null ? {} : { 'aria-describedby': id })}
      >
        {children}
      </AriaButton>
      {reason !== null && (
        <span className="reason" id={id}>
          {reason}
        </span>
      )}
    </span>
  );
};
