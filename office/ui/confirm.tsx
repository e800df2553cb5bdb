import { type ReactNode, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { frameWords } from '../words/frame.ts';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';

/** A button that asks once more, for what cannot be undone. */
export const ConfirmButton = ({
  children,
  title,
  text,
  confirm,
  onConfirm,
  busy = false,
  look = 'danger',
  trigger = 'quiet',
  asks,
}: {
  readonly children: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly busy?: boolean;
  /** Of the button in the dialog. */
  readonly look?: 'danger' | 'primary';
  /** Of the button that asks. */
  readonly trigger?: 'quiet' | 'primary' | 'secondary';
  /** What is asked in the dialog before it is confirmed. */
  readonly asks?: ReactNode;
}) => {
  const [open, setOpen] = useState(false);
  const words = useWords(frameWords);
  return (
    <>
      <Button look={trigger} busy={busy} onPress={() => setOpen(true)}>
        {children}
      </Button>
      <ModalOverlay className="overlay" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">
            <Heading slot="title">{title}</Heading>
            <p>{text}</p>
            {asks}
            <p className="buttons">
              <Button
                look={look}
                onPress={() => {
                  setOpen(false);
                  onConfirm();
                }}
              >
                {confirm}
              </Button>
              <Button onPress={() => setOpen(false)}>{words.cancel}</Button>
            </p>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
};
